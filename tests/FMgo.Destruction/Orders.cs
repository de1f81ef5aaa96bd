using System.Globalization;
using FMgo.Issuing;

namespace FMgo.Destruction;

/// <summary>The orders of a run: what order number so-and-so says never changes. Two companies have orders with the same keys.</summary>
internal static class Orders
{
    public static readonly Rut[] Companies = [Rut.FromBody(76_192_083), Rut.FromBody(77_777_777)];

    public static readonly DocumentType[] Types = [DocumentType.Invoice, DocumentType.Boleta, DocumentType.ExemptInvoice];

    public static Rut CompanyOf(int number) => Companies[number % Companies.Length];

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"orden {number / Companies.Length}");

    public static Issuer Issuer(Rut rut) => new()
    {
        Rut = rut,
        Name = $"Ferretería Ficticia {rut}",
        BusinessLine = "Venta al por menor de artículos de ferretería",
        ActecoCodes = [475201],
        Address = "Av. Inventada 1234",
        Commune = "Providencia",
    };

    public static IssueOrder Of(int number)
    {
        var type = Types[number / Companies.Length % Types.Length];
        var issuer = new Issuer { Rut = CompanyOf(number) };
        var receiver = new Receiver { Rut = Rut.FromBody(78_000_000), Name = "Constructora D'Ejemplo & Hijos", BusinessLine = "Construcción", Address = "Los Ñirres 4521", Commune = "Ñuñoa" };
        var draft = type == DocumentType.Boleta ? DocumentDraft.Boleta(issuer) : DocumentDraft.Of(type, issuer, receiver).PaidAs(PaymentForm.Credit);
        for (int line = 0; line <= number % 4; line++)
        {
            draft = draft.AddLine(string.Create(CultureInfo.InvariantCulture, $"Martillo {number}/{line}"), quantity: 1 + number % 9, unitPrice: 1_000 + number);
        }

        return new IssueOrder(KeyOf(number), draft);
    }
}
