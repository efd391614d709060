using GovDisclosure.RollUp;

namespace GovDisclosure.Output.Pages;

/// <summary>How the units of a roll-up are called on its page.</summary>
internal static class RollUpNames
{
    /// <summary>The code and the name; a file's name where it is of no unit.</summary>
    public static string Unit(RollUpResult result, string code) =>
        result.Units.Find(code) is { } unit ? $"{unit.Code} {PageText.Short(unit.Name)}" : code;

    /// <summary>Who a cause is about, the missing units where several share it, and which file is meant.</summary>
    public static string Of(RollUpResult result, PerimeterRollUp perimeter, string? unit, string? file)
    {
        var who = unit is { } code ? Unit(result, code) : string.Join(", ", perimeter.Missing.Select(missing => Unit(result, missing)));
        return file is null || string.Equals(file, unit, StringComparison.Ordinal) ? who : $"{who}, {file}";
    }
}
