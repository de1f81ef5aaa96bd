using System.ComponentModel;
using System.Text;
using System.Text.Json;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Testing;

namespace FMgo.Tests.Privacy;

/// <summary>What the public API throws at values of a person says nothing of them: exceptions end in logs (decision 0025).</summary>
public class ExceptionCanaryTests
{
    private static readonly string[] Texts = [Canary.Name, Canary.WrongRut, Canary.Mail, Canary.Phone, $"{Canary.Rut}x", Canary.Body.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    [Fact]
    public void Values_that_cannot_be_read_are_not_quoted()
    {
        foreach (string text in Texts)
        {
            string json = JsonSerializer.Serialize(text);
            AssertSilent(() => Rut.Parse(text));
            AssertSilent(() => Rut.Parse(text.AsSpan()));
            AssertSilent(() => DocumentKey.Parse(text));
            AssertSilent(() => DocumentKey.Parse($"{Canary.Rut}-33-x"));
            AssertSilent(() => DocumentType.Parse(text));
            AssertSilent(() => TrackId.Parse(text + "x"));
            AssertSilent(() => JsonSerializer.Deserialize<Rut>(json));
            AssertSilent(() => JsonSerializer.Deserialize<DocumentKey>(json));
            AssertSilent(() => JsonSerializer.Deserialize<Document>(json));
            AssertSilent(() => JsonSerializer.Deserialize<Finding>(json));
            AssertSilent(() => JsonSerializer.Deserialize<Result<Document>>(json));
            AssertSilent(() => JsonSerializer.Deserialize<ValueList<Rut>>($"[{json}]"));
            AssertSilent(() => JsonSerializer.Deserialize<Dictionary<Rut, int>>($"{{{json}:1}}"));
            AssertSilent(() => JsonSerializer.Deserialize<Document>($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33},"Receptor":{"RUTRecep":{{{json}}},"RznSocRecep":[[{{{json}}}]]}},"Detalle":{{{json}}}}"""));
            AssertSilent(() => TypeDescriptor.GetConverter(typeof(Rut)).ConvertFromInvariantString(text));
            AssertSilent(() => SiiFile.FromBytes(new byte[] { 1 }, $"{text} .xml"));
        }

        AssertSilent(() => Rut.FromBody(Canary.Body * 10));
        AssertSilent(() => Rut.FromBody(-Canary.Body));
        AssertSilent(() => Rut.CheckDigitOf(-Canary.Body));
    }

    [Fact]
    public void Keys_and_certificates_of_a_person_that_cannot_be_used_are_not_told()
    {
        using var ended = TestCertificate.Create(Canary.Rut, Canary.Name, notBefore: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), notAfter: new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var other = TestCertificate.Create(Canary.Rut, Canary.Name);
        byte[] pfx = ended.ToPfx(Canary.Name);
        AssertSilent(() => SigningCertificate.FromPfx(pfx, Canary.Mail));
        AssertSilent(() => SigningCertificate.FromPfx(Encoding.UTF8.GetBytes(Canary.Name), Canary.Mail));
        AssertSilent(() => SigningCertificate.FromPfx(pfx.AsSpan(0, pfx.Length / 2), Canary.Name));
        AssertSilent(() => SigningCertificate.FromPem(Canary.Name, Canary.Rut.ToString()));
        AssertSilent(() => SigningCertificate.FromPem(ended.CertificatePem, other.KeyPem));
        AssertSilent(() => SigningCertificate.FromPem(ended.CertificatePem, Canary.Name, Canary.Name));
        AssertSilent(() => SigningCertificate.FromStore(Canary.Name, System.Security.Cryptography.X509Certificates.StoreLocation.CurrentUser));
        AssertSilent(() => new DocumentSigner(ended.Certificate, The.Clock).Sign(Some.Issuable(DocumentType.Invoice), 1, The.Caf(DocumentType.Invoice).Caf));
    }

    [Fact]
    public void Documents_of_a_person_that_go_no_further_are_not_told()
    {
        var document = Some.Issued(DocumentType.DispatchGuide);
        document = document with { Header = document.Header with { Receiver = The.Receiver with { Rut = Canary.SmallRut, Name = Canary.Name, City = string.Concat(Enumerable.Repeat(Canary.Name, 9)), Address = $"\u2603{Canary.Name}" } } };
        AssertSilent(() => DocumentDraft.From(document.WithoutFolio()).Complete(The.Options).GetValueOrThrow());
        AssertSilent(() => DocumentJson.Read($$$"""{"Encabezado":"{{{Canary.Name}}}"}""").GetValueOrThrow());
        AssertSilent(() => DocumentXml.Read(Encoding.UTF8.GetBytes($"<DTE>{Canary.Name}</DTE>")).GetValueOrThrow());
        AssertSilent(() => DocumentDraft.From(document with { Header = document.Header with { Identification = new() } }));
        AssertSilent(() => Correction.Of(document).Credit(Canary.Name).IssuedTo(The.Receiver with { Rut = Canary.Rut }).IncreaseLine(1, 1));
        AssertSilent(() => Correction.Of(document).Annul(Canary.Name).Complete(The.Options).GetValueOrThrow());
        AssertSilent(() => Caf.Read(Encoding.UTF8.GetBytes($"<AUTORIZACION>{Canary.Name}</AUTORIZACION>")).GetValueOrThrow());
    }

    private static void AssertSilent(Func<object?> act)
    {
        var exception = Assert.ThrowsAny<Exception>(act);
        Canary.AssertNotIn(exception.ToString().Split("\n   at ")[0] + "\n" + Messages(exception), exception.GetType().Name);
    }

    private static string Messages(Exception? exception) => exception is null ? "" : $"{exception.Message} {(exception as ArgumentOutOfRangeException)?.ActualValue} {string.Join(' ', exception.Data.Values)}\n{Messages(exception.InnerException)}";
}
