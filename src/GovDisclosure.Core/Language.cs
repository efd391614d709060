namespace GovDisclosure;

/// <summary>A language of messages and labels.</summary>
public enum Language
{
    /// <summary>Chinese, as the form is written.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English = 1,
}
