namespace FMgo;

/// <summary>The SII environment that a key, a CAF or an address belongs to. They never mix.</summary>
public enum SiiEnvironment
{
    /// <summary>Certification (maullin): documents without tax effect. CAFs carry IDK 100.</summary>
    Certification,

    /// <summary>Production (palena): documents with full tax effect. CAFs carry IDK 300.</summary>
    Production,
}
