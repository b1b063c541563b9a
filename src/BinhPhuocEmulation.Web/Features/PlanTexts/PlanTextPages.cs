using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>The page that corrects the head of a plan.</summary>
public sealed record PlanHeadPage(PlanHeadView Plan, PlanHeadForm Form, CompareView? Conflict);

/// <summary>The page that corrects the words of a clause.</summary>
public sealed record ClausePage(PlanHeadView Plan, string Section, string Heading, ClauseForm Form, CompareView? Conflict);
