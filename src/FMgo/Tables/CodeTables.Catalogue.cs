namespace FMgo.Tables;

public static partial class CodeTables
{
    private static CodeCatalogue Catalogue => CatalogueHolder.Catalogue;

    /// <summary>Made when the tables are first asked for as a whole, not when one of them is used.</summary>
    private static class CatalogueHolder
    {
        public static readonly CodeCatalogue Catalogue = new(
            DocumentTypes,
            ReferenceTypes,
            BoletaReferenceTypes,
            SiiDocuments,
            DispatchKinds,
            TransferReasons,
            ExportTransferRoles,
            PrintFormats,
            ServiceKinds,
            ExportServiceKinds,
            BoletaServiceKinds,
            PurchaseTransactions,
            SaleTransactions,
            PaymentForms,
            PaymentMeans,
            BoletaPaymentMeans,
            BankAccountKinds,
            SpecialInvoiceKinds,
            IdentityDocumentKinds,
            ReferenceSystems,
            ItemCodeKinds,
            ExemptionMarks,
            BoletaExemptionMarks,
            ShowItemKinds,
            AdjustmentKinds,
            ValueKinds,
            AdjustmentScopes,
            CommissionKinds,
            CorrectionCodes,
            TaxCodes,
            RetentionProducts,
            RetentionUnits,
            Currencies,
            ExportPaymentForms,
            SaleModalities,
            SaleClauses,
            TransportModes,
            Units,
            PackageTypes,
            Ports,
            Countries);
    }
}
