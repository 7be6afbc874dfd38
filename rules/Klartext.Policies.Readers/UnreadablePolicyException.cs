namespace Klartext.Policies.Readers;

/// <summary>Why a policy cannot be read. The sentence a person reads for each stands in rules/texts.</summary>
public enum UnreadableReason
{
    /// <summary>No such file.</summary>
    NotFound,

    /// <summary>The file is there but may not be opened, or is a folder.</summary>
    AccessDenied,

    /// <summary>Larger than allowed; value "megabytes": the limit.</summary>
    TooLarge,

    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>Not text of any kind: a picture, an archive, a program.</summary>
    Binary,

    /// <summary>A page of some other kind; value "mediaType".</summary>
    NotAPage,

    /// <summary>A page without readable text: made by scripts alone, or only menus.</summary>
    NoText,

    /// <summary>Nested so deeply or made of so many parts that no honest page is like it.</summary>
    TooComplex,

    /// <summary>Reading or fetching took too long; value "seconds": the limit.</summary>
    Timeout,

    /// <summary>A PDF that is damaged.</summary>
    BrokenPdf,

    /// <summary>A PDF of pictures, without text.</summary>
    ScannedPdf,

    /// <summary>A PDF that asks for a password.</summary>
    Encrypted,

    /// <summary>What was given is no address of a web page.</summary>
    AddressInvalid,

    /// <summary>An address that is not fetched: not http or https, not a public host, a port or a password in it; value "host".</summary>
    AddressNotAllowed,

    /// <summary>The host has no address or does not answer; value "host".</summary>
    HostUnreachable,

    /// <summary>The page sends on again and again; value "redirects": the limit.</summary>
    TooManyRedirects,

    /// <summary>The host answers with an error; value "status".</summary>
    HttpStatus,
}

/// <summary>A policy that cannot be read, with the reason and the values its sentence needs, never a sentence itself.</summary>
public sealed class UnreadablePolicyException : Exception
{
    /// <summary>A policy unreadable for the reason given.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cause">The error below, if there was one.</param>
    /// <param name="values">What the sentence of this reason fills in, as <see cref="UnreadableReason"/> says.</param>
    public UnreadablePolicyException(UnreadableReason reason, Exception? cause = null, params (string Name, string Value)[] values)
        : base(reason.ToString(), cause)
    {
        Reason = reason;
        Values = values.ToDictionary(static value => value.Name, static value => value.Value, StringComparer.Ordinal);
    }

    /// <summary>Why.</summary>
    public UnreadableReason Reason { get; }

    /// <summary>Values by name, numbers in digits.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }
}
