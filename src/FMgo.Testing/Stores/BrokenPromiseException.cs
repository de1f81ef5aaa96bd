using System.Globalization;

namespace FMgo.Testing;

/// <summary>A store does not keep a promise.</summary>
/// <remarks>The message says which promise, what was expected, and what was seen. Where the store threw, that is the inner exception: a suite takes none for an answer.</remarks>
public sealed class BrokenPromiseException : Exception
{
    private readonly string _spanish;
    private readonly string _english;

    internal BrokenPromiseException(string promise, string spanish, string english, Exception? inner)
        : base(IsEnglish(culture: null) ? english : spanish, inner)
    {
        Promise = promise;
        _spanish = spanish;
        _english = english;
    }

    /// <summary>The promise: <see cref="StorePromise.Name"/>.</summary>
    public string Promise { get; }

    /// <summary>The message in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture) => IsEnglish(culture) ? _english : _spanish;

    private static bool IsEnglish(CultureInfo? culture) => (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "en";
}
