namespace FMgo.Tests.Docs;

/// <summary>What snippets may use without declaring it: the usings of a console project, FMgo's namespaces, and what earlier parts of a page made.</summary>
internal static class SnippetPrelude
{
    /// <summary>Enough for a whole program, which shows its own usings of FMgo.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    /// <summary>Locals of a snippet hide these members, so a snippet that declares its own issuer uses that one.</summary>
    public const string Code = ImplicitUsings + """
        global using FMgo;
        global using FMgo.Documents;
        global using FMgo.Arithmetic;
        global using FMgo.Corrections;
        global using FMgo.Drafting;
        global using FMgo.Folios;
        global using FMgo.Sii;
        global using FMgo.Signing;
        global using FMgo.Envelopes;
        global using FMgo.Testing;
        global using FMgo.Validation;
        global using FMgo.Verification;
        global using Microsoft.Extensions.DependencyInjection;
        global using static Prelude;

        internal static class Prelude
        {
            public static readonly Issuer issuer = new();
            public static readonly Receiver receiver = new();
            public static readonly Document document = new();
            public static readonly DocumentDraft draft = DocumentDraft.Invoice(issuer, receiver);
            public static readonly IReadOnlyList<Document> documents = [];
            public static readonly Document guide = document;
            public static readonly Document routeGuide = document;
            public static readonly IssuableDocument issuable = null!;
            public static readonly IReadOnlyList<IssuableDocument> issuables = [];
            public static readonly DocumentOptions options = DocumentOptions.Default;
            public static readonly SigningCertificate certificate = null!;
            public static readonly Caf caf = null!;
            public static readonly TestKeys keys = null!;
            public static readonly DocumentSigner signer = null!;
            public static readonly SignedDocument signed = null!;
            public static readonly FMgo.Issuing.IDocumentIssuer issuing = null!;
            public static readonly byte[] file = [];
            public static readonly TimeProvider clock = TimeProvider.System;
        }
        """;
}
