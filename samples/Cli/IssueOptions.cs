namespace FMgo.Cli;

/// <summary>What <c>fmgo issue</c> was asked to do.</summary>
internal sealed record IssueOptions
{
    public required string Input { get; init; }

    public required string Folder { get; init; }

    public IReadOnlyList<string> Cafs { get; init; } = [];

    public string? CafKey { get; init; }

    public string? Pfx { get; init; }

    public string? PasswordVariable { get; init; }

    public bool UseTestKeys { get; init; }

    public string? Store { get; init; }

    public bool WithEnvelope { get; init; }

    public bool Transliterate { get; init; }

    public SiiEnvironment? Environment { get; init; }

    public DateTimeOffset? Now { get; init; }

    public int? ResolutionNumber { get; init; }

    public DateOnly? ResolutionDate { get; init; }

    /// <summary>What envelopes say; null when none are to be written.</summary>
    public Resolution? Resolution { get; private init; }

    /// <summary>These options, once it is known whether the input has many documents, which always get envelopes.</summary>
    /// <exception cref="TroubleException">Envelopes are to be written and nothing says under which resolution.</exception>
    public IssueOptions For(bool lines)
    {
        if (!WithEnvelope && !lines)
        {
            return this;
        }

        if (!UseTestKeys && (ResolutionNumber is null || ResolutionDate is null))
        {
            throw new TroubleException(Texts.Of(
                "el sobre necesita --issuer-resolution y --issuer-resolution-date", "the envelope needs --issuer-resolution and --issuer-resolution-date"));
        }

        var resolution = new Resolution(ResolutionNumber ?? Resolution.OfTests.Number, ResolutionDate ?? Resolution.OfTests.Date);
        resolution.EnsureValid();
        return this with { Resolution = resolution };
    }

    /// <exception cref="TroubleException">Options are missing, or do not go together.</exception>
    public void EnsureValid()
    {
        bool files = Pfx is not null || Cafs.Count > 0 || CafKey is not null || PasswordVariable is not null || Store is not null;
        if (UseTestKeys && files)
        {
            throw new TroubleException(Texts.Of("use --test-keys, o --caf, --pfx y --store, no ambos", "use --test-keys, or --caf, --pfx and --store, not both"));
        }

        if (Folder.Length == 0)
        {
            throw new TroubleException(Texts.Of("--out está vacío", "--out is empty"));
        }

        if (Store is "")
        {
            throw new TroubleException(Texts.Of("--store está vacío", "--store is empty"));
        }

        if (!UseTestKeys && (string.IsNullOrEmpty(Pfx) || Cafs.Count == 0 || PasswordVariable is null))
        {
            throw new TroubleException(Texts.Of("faltan --caf, --pfx y --password-env (o use --test-keys)", "--caf, --pfx and --password-env are needed (or use --test-keys)"));
        }
    }
}
