namespace FMgo.Frames;

/// <summary>The frame around the fields of a document: what makes it a tax document, and is none of its data (DTE_v10.xsd, EnvioBOLETA_v11.xsd, xmldsignature_v10.xsd).</summary>
internal static class FrameShapes
{
    private static readonly FrameElement[] Stamps = [.. Enum.GetValues<DocumentBranch>().Select(MakeStamp)];

    /// <summary>The attributes of <c>DTE</c>, <c>EnvioDTE</c> and <c>EnvioBOLETA</c>, and of <c>Caratula</c>.</summary>
    public static FrameAttribute[] Versioned { get; } = [FrameAttribute.Version];

    /// <summary>The attributes of what is signed: <c>Documento</c> and its like, <c>SetDTE</c>.</summary>
    public static FrameAttribute[] Identified { get; } = [FrameAttribute.Id];

    /// <summary><c>TmstFirma</c>.</summary>
    public static FrameElement SigningTime { get; } = FrameElement.Text("TmstFirma", Moment(DocumentBranch.Documento));

    /// <summary><c>Signature</c>.</summary>
    public static FrameElement Signature { get; } = FrameElement.Group("Signature", [],
        FrameElement.Group("SignedInfo", [],
            FrameElement.Empty("CanonicalizationMethod", FrameAttribute.Of("Algorithm", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
            FrameElement.Empty("SignatureMethod", FrameAttribute.Of("Algorithm", "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#dsa-sha1")),
            FrameElement.Group("Reference", [FrameAttribute.Of("URI")],
                new FrameSlot(IsOptional: true, FrameElement.Group("Transforms", [], FrameElement.Empty("Transform", FrameAttribute.Of("Algorithm")))),
                FrameElement.Empty("DigestMethod", FrameAttribute.Of("Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1")),
                FrameElement.Base64("DigestValue"))),
        FrameElement.Base64("SignatureValue"),
        FrameElement.Group("KeyInfo", [],
            FrameElement.Group("KeyValue", [], new FrameSlot(
                IsOptional: false,
                FrameElement.Group("RSAKeyValue", [], FrameElement.Base64("Modulus"), FrameElement.Base64("Exponent")),
                FrameElement.Group("DSAKeyValue", [], DsaKey()))),
            FrameElement.Group("X509Data", [], FrameElement.Certificate("X509Certificate"))));

    /// <summary><c>TED</c> of the documents of a branch.</summary>
    public static FrameElement StampOf(DocumentBranch branch) => Stamps[(int)branch];

    private static FrameElement MakeStamp(DocumentBranch branch)
    {
        string type = $"type({string.Join('|', DocumentType.All.Where(type => type.Branch == branch))})";
        string date = branch == DocumentBranch.Boleta ? "date" : "FechaType";
        string text = branch == DocumentBranch.Boleta ? "text(0..40)" : "text(1..40)";
        string amount = branch switch
        {
            DocumentBranch.Liquidacion => "ValorType",
            DocumentBranch.Exportaciones => "dec(18,4,0..99999999999999.9999)",
            _ => "int(0..18446744073709551615)",
        };
        return FrameElement.Group("TED", [FrameAttribute.Of("version", "1.0")],
            FrameElement.Group("DD", [],
                FrameElement.Text("RE", "rut"),
                FrameElement.Text("TD", type),
                FrameElement.Text("F", "FolioType"),
                FrameElement.Text("FE", date),
                FrameElement.Personal("RR", "rut", "RUT del receptor"),
                FrameElement.Personal("RSR", text, "Razón social del receptor"),
                FrameElement.Text("MNT", amount),
                FrameElement.Text("IT1", text),
                FrameElement.Group("CAF", [FrameAttribute.Of("version", "1.0")],
                    FrameElement.Group("DA", [],
                        FrameElement.Text("RE", "rut"),
                        FrameElement.Personal("RS", text, "Razón social del emisor"),
                        FrameElement.Text("TD", type),
                        FrameElement.Group("RNG", [], FrameElement.Text("D", "FolioType"), FrameElement.Text("H", "FolioType")),
                        FrameElement.Text("FA", date),
                        new FrameSlot(
                            IsOptional: false,
                            FrameElement.Group("RSAPK", [], FrameElement.Base64("M"), FrameElement.Base64("E")),
                            FrameElement.Group("DSAPK", [], DsaKey())),
                        FrameElement.Text("IDK", "int(-9223372036854775808..9223372036854775807)")),
                    FrameElement.Base64("FRMA", FrameAttribute.Of("algoritmo", "SHA1withRSA"))),
                FrameElement.Text("TSTED", Moment(branch))),
            FrameElement.Base64("FRMT", FrameAttribute.Of("algoritmo", "SHA1withRSA", "SHA1withDSA")));
    }

    private static FrameSlot[] DsaKey() => [FrameElement.Base64("P"), FrameElement.Base64("Q"), FrameElement.Base64("G"), FrameElement.Base64("Y")];

    private static string Moment(DocumentBranch branch) => branch == DocumentBranch.Boleta ? "datetime" : "datetime(2000-01-01T00:00:00..2050-12-31T23:59:59)";
}
