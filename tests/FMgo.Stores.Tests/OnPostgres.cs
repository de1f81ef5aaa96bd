namespace FMgo.Stores.Tests;

[Collection(PostgresTests.Name)]
public sealed class PostgresFolioStoreTests() : FolioStoreTests(() => new PostgresBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresDocumentStoreTests() : DocumentStoreTests(() => new PostgresBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresGroupCommitTests() : GroupCommitTests(() => new PostgresBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresAuditTests() : AuditTests(() => new PostgresBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresMigrationTests() : MigrationTests(() => new PostgresBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresHostDataTests() : HostDataTests(() => new PostgresBed());
