using BinhPhuocEmulation.TestKit.SqlServer;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

public class TsqlTests
{
    [Theory]
    [InlineData("SELECT [Id] FORM [Units]")]
    [InlineData("MERGE [Units] AS t USING (VALUES (1)) AS s (Id) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Id]) VALUES (s.Id);")]
    [InlineData("SELECT [value] FROM OPENJSON(@ids) WITH ([value] int '$')")]
    [InlineData("SELECT REGEXP_LIKE FROM")]
    [InlineData("")]
    public void Check_WrongOrForbidden_Fails(string script) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Tsql.Check(script));

    [Fact]
    public void Check_Plain_Passes() => Assert.Equal(1, Tsql.Check("SELECT [Id] FROM [Units] WHERE [Name] = N'MERGE'"));
}
