using System.Text;

namespace FMgo.Tests.Docs;

public class PersonalDataPageTests
{
    [Fact]
    public void List_of_fields_is_what_their_declarations_say()
    {
        var text = new StringBuilder("| Ruta | Campo |\n|---|---|\n");
        foreach (var (path, spanish) in PersonalData.Fields)
        {
            text.Append("| `").Append(path).Append("` | ").Append(spanish).Append(" |\n");
        }

        GeneratedText.AssertPart("docs/personal-data.md", "fields", text.ToString());
    }

    [Theory]
    [InlineData("Encabezado/Receptor/RznSocRecep", true)]
    [InlineData("Encabezado/Emisor/RznSocEmisor", true)]
    [InlineData("Encabezado/Emisor/RUTEmisor", false)]
    [InlineData("Encabezado/Receptor", true)]
    [InlineData("Encabezado/Totales", false)]
    [InlineData("Detalle[3]/RUTMandante", true)]
    [InlineData("Detalle[3]/NmbItem", false)]
    [InlineData("SetDTE/DTE[2]/Documento/Encabezado/Transporte/Chofer/NombreChofer", true)]
    [InlineData("SetDTE/DTE[2]/Documento/TED/DD/RR", true)]
    [InlineData("SetDTE/DTE[2]/Documento/TED/DD/RE", false)]
    [InlineData("Encabezado/Receptor/RUTRecep/text()", true)]
    [InlineData("SetDTE/Caratula/RutEnvia", true)]
    [InlineData("SetDTE/Caratula/RutEmisor", false)]
    [InlineData("Signature/KeyInfo/X509Data/X509Certificate", true)]
    [InlineData("", false)]
    public void A_path_is_personal_with_what_stands_above_it_and_without(string path, bool expected) => Assert.Equal(expected, PersonalData.IsPersonal(path));
}
