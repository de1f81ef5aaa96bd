using System.Globalization;
using System.Reflection;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Tests.Tables;

/// <summary>Every member of the model's enumerations has an entry, and every entry a member.</summary>
public class EnumAgreementTests
{
    private static readonly Dictionary<Type, CodeTable[]> Tables = new()
    {
        [typeof(AdjustmentKind)] = [CodeTables.AdjustmentKinds],
        [typeof(AdjustmentScope)] = [CodeTables.AdjustmentScopes],
        [typeof(BankAccountKind)] = [CodeTables.BankAccountKinds],
        [typeof(BoletaPaymentMeans)] = [CodeTables.BoletaPaymentMeans],
        [typeof(BoletaServiceKind)] = [CodeTables.BoletaServiceKinds],
        [typeof(CommissionKind)] = [CodeTables.CommissionKinds],
        [typeof(CorrectionCode)] = [CodeTables.CorrectionCodes],
        [typeof(DispatchKind)] = [CodeTables.DispatchKinds],
        [typeof(ExemptionMark)] = [CodeTables.ExemptionMarks, CodeTables.BoletaExemptionMarks],
        [typeof(ExportTransferRole)] = [CodeTables.ExportTransferRoles],
        [typeof(IdentityDocumentKind)] = [CodeTables.IdentityDocumentKinds],
        [typeof(PaymentForm)] = [CodeTables.PaymentForms],
        [typeof(PaymentMeans)] = [CodeTables.PaymentMeans],
        [typeof(PrintFormat)] = [CodeTables.PrintFormats],
        [typeof(PurchaseTransaction)] = [CodeTables.PurchaseTransactions],
        [typeof(SaleTransaction)] = [CodeTables.SaleTransactions],
        [typeof(ServiceKind)] = [CodeTables.ServiceKinds, CodeTables.ExportServiceKinds],
        [typeof(ShowItemKind)] = [CodeTables.ShowItemKinds],
        [typeof(TransferReason)] = [CodeTables.TransferReasons],
        [typeof(ValueKind)] = [CodeTables.ValueKinds],
    };

    [Fact]
    public void Every_enumeration_of_the_model_is_held_to_a_table()
    {
        var enumerations = typeof(Document).Assembly.GetExportedTypes().Where(type => type.IsEnum && (type.Namespace == typeof(Totals).Namespace || type == typeof(PaymentForm)));
        Assert.Equal(enumerations.Select(type => type.Name).Order(), Tables.Keys.Select(type => type.Name).Order());
    }

    [Fact]
    public void Members_and_entries_have_the_same_codes()
    {
        foreach (var (type, tables) in Tables)
        {
            var members = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(Code);
            Assert.Equal(members.Order(), tables.SelectMany(table => table.Entries).Select(entry => entry.Code).Distinct().Order());
        }
    }

    [Fact]
    public void Document_types_are_those_of_the_library_with_the_same_names()
    {
        Assert.Equal(
            DocumentType.All.Select(type => (type.ToString(), type.SpanishName, type.EnglishName)),
            CodeTables.DocumentTypes.Entries.Select(entry => (entry.Code, entry.SpanishName, entry.EnglishName)));
    }

    private static string Code(FieldInfo member) =>
        member.GetCustomAttribute<CodeAttribute>()?.Code ?? Convert.ToInt32(member.GetRawConstantValue(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
