using System.Globalization;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>The gauge in the page and the rules on the server count alike, for every list there can be.</summary>
public sealed class GaugeArithmeticTests
{
    private const int MostDelegates = 600;

    [Theory]
    [InlineData(200, 7, 10)]
    [InlineData(0, 7, 10)]
    [InlineData(300, 2, 3)]
    public async Task Arithmetic_EveryListUpTo600_SameNumbersAndWordsAsTheDomain(int cap, int numerator, int denominator)
    {
        var lines = await NodeScript.RunAsync<string[]>(
            """import { arithmetic, mendOf, mendOfBoth } from "./arithmetic.js";""",
            """
            const lines = [];
            for (let total = 0; total <= input.most; total++) {
              for (let models = 0; models <= total; models++) {
                const a = arithmetic({ total, models, cap: input.cap, numerator: input.numerator, denominator: input.denominator });
                lines.push([a.others, a.overCap, a.seatsLeft, a.shareReached, a.modelsNeeded, a.othersAllowed, a.modelsToAdd, a.othersToDrop, a.othersToSwap, a.addingFits, mendOf(a), a.othersToDropForBoth, mendOfBoth(a)].join("|"));
                const none = Math.min(total - models, models % 4);
                const atBest = { ...arithmetic({ total, models: models + none, cap: input.cap, numerator: input.numerator, denominator: input.denominator }), none };
                lines.push(`${mendOf(a, atBest)}|${mendOfBoth(a, atBest)}`);
              }
            }
            return lines;
            """,
            new { most = MostDelegates, cap, numerator, denominator });

        var at = 0;
        for (var total = 0; total <= MostDelegates; total++)
            for (var models = 0; models <= total; models++)
            {
                var a = new StructureArithmetic(total, models, cap, numerator, denominator);
                var expected = string.Join('|', a.Others, a.OverCap, a.SeatsLeft, Word(a.ShareReached), a.ModelsNeeded, a.OthersAllowed, a.ModelsToAdd,
                    a.OthersToDrop, a.OthersToSwap, Word(a.AddingFits), StructureShareCheck.MendOf(a, ungrouped: 0),
                    a.OthersToDropForBoth, StructureShareCheck.MendOfBoth(a, 0));
                if (lines[at++] != expected) Assert.Fail($"{models} of {total}: the page says {lines[at - 1]}, the server {expected}.");
                var none = Math.Min(total - models, models % 4);
                expected = $"{StructureShareCheck.MendOf(a, none)}|{StructureShareCheck.MendOfBoth(a, none)}";
                if (lines[at++] != expected) Assert.Fail($"{models} of {total}, some without a group: the page says {lines[at - 1]}, the server {expected}.");
            }
        Assert.Equal(lines.Length, at);
        Assert.True(at > 360_000);
    }

    [Fact]
    public async Task Shares_OfEveryListUpTo600_AreThoseOfTheServer()
    {
        ShareMark[] marks = [default, new(7, 10), new(2, 3)];
        var words = (await NodeScript.RunAsync<string>("""import { tenthsOf } from "../shares.js";""",
            """
            const said = [];
            for (let whole = 0; whole <= 600; whole++) for (let part = 0; part <= whole; part++) for (const mark of input) said.push(tenthsOf(part, whole, mark ?? undefined));
            return said.join(" ");
            """, marks.Select(m => m.Denominator == 0 ? null : new { numerator = m.Numerator, denominator = m.Denominator }))).Split(' ');

        var at = 0;
        for (var whole = 0; whole <= 600; whole++)
            for (var part = 0; part <= whole; part++)
                foreach (var mark in marks)
                    if (words[at++] != Shares.Tenths(part, whole, mark).ToString(CultureInfo.InvariantCulture)) Assert.Fail($"{part} of {whole}: the page says {words[at - 1]}, the server {Shares.Tenths(part, whole, mark)}.");
        Assert.Equal(words.Length, at);
    }

    [Fact]
    public async Task Percent_AndNumber_AreWrittenAsOnTheServer()
    {
        int[] counts = [0, 1, 2, 7, 69, 128, 187, 699, 700, 999, 1000, 1001, 48_213, 1_234_567];
        var pairs = counts.SelectMany(part => counts.Select(whole => (part, whole))).Where(p => p.part <= p.whole).ToArray();

        var words = await NodeScript.RunAsync<string[]>("""import { number } from "./arithmetic.js"; import { percent } from "../shares.js";""",
            "return input.map(([part, whole]) => `${number(part)} ${percent(part, whole)}`);", pairs.Select(p => new[] { p.part, p.whole }));

        Assert.Equal(pairs.Select(p => $"{VietnameseFormat.Number(p.part)} {VietnameseFormat.Percent(p.part, p.whole)}"), words);
    }

    [Fact]
    public async Task BirthsAndAges_AreReadAsOnTheServer()
    {
        var today = new DateOnly(2025, 3, 17);
        string[] births = ["1979", "14/08/1979", "5-9-1979", "17.03.1980", "18/03/1980", "1980-03-16", "29/02/2000", "29/02/2001", "31/02/1990", "abc", "", "1799", "2030", "18/03/2025", "1/1/79"];

        var read = await NodeScript.RunAsync<int[][]>("""import { ageOn, birthCode } from "./dates.js";""",
            "return input.map(text => { const code = birthCode(text, '2025-03-17'); return [code, code ? ageOn(code, '2025-03-17') : -1]; });", births);

        Assert.Equal(births.Select(text => BirthDate.TryParse(text, out var birth, out _) && !birth.IsAfter(today) ? (birth.Code, birth.AgeOn(today)) : (0, -1)),
            read.Select(r => (r[0], r[1])));
        Assert.Contains(read, r => r[0] == 19800316);
    }

    /// <summary>As scripts write it.</summary>
    private static string Word(bool value) => value ? "true" : "false";
}
