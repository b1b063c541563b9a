using BinhPhuocEmulation.Data.Setup;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace BinhPhuocEmulation.TestKit.Database;

/// <summary>
/// A data test with one parameter, the <see cref="DatabaseProvider"/>: run once on every engine. An engine this run cannot reach is
/// reported as skipped, with the reason, instead of being left out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("BinhPhuocEmulation.TestKit.Database.EngineDataDiscoverer", "BinhPhuocEmulation.TestKit")]
public sealed class EngineDataAttribute : Xunit.FactAttribute;

/// <summary>Makes one test case per engine.</summary>
public sealed class EngineDataDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var (display, options) = (discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault());
        foreach (var engine in Enum.GetValues<DatabaseProvider>())
            yield return TestEngines.ReasonToSkip(engine) is { } reason
                ? new XunitSkippedDataRowTestCase(diagnostics, display, options, testMethod, reason, [engine])
                : new XunitTestCase(diagnostics, display, options, testMethod, [engine]);
    }
}
