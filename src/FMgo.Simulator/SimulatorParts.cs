namespace FMgo.Simulator;

/// <summary>What the desks of one simulator share.</summary>
internal sealed class SimulatorParts
{
    public SimulatorParts(SiiSimulatorOptions options)
    {
        Options = options;
        Clock = new SimulatorClock(options.Clock);
        Register = new Register(options);
        SoapSessions = new SessionStore(options, Clock, 1);
        BoletaSessions = new SessionStore(options, Clock, 2);
        Signatures = new SignatureChecker(options, Clock);
        Schemas = new SchemaChecker(options.SchemaFolder);
        Stamps = new StampChecker(options.Environment);
        Claims = new ClaimRegister(Register);
        Assignments = new AssignmentRegister(options.Seed);
        AssignmentFiles = new AssignmentReviewer(Assignments, new AssignedDocumentReviewer(Register, Claims, Signatures), Schemas, Signatures, Clock, options.Times);
        Submissions = new SubmissionReviewer(Register, Schemas, Signatures, new DocumentReviewer(Signatures, Stamps, new LawReviewer(options.RegulationDates, options.PayerThresholds), Clock), new BookReviewer(Signatures), options.Times);
        Faults = new FaultPlan(options.Seed);
    }

    public SiiSimulatorOptions Options { get; }

    public SimulatorClock Clock { get; }

    public Register Register { get; }

    public SessionStore SoapSessions { get; }

    public SessionStore BoletaSessions { get; }

    public SignatureChecker Signatures { get; }

    public SchemaChecker Schemas { get; }

    public StampChecker Stamps { get; }

    public SubmissionReviewer Submissions { get; }

    public ClaimRegister Claims { get; }

    public AssignmentRegister Assignments { get; }

    public AssignmentReviewer AssignmentFiles { get; }

    public FaultPlan Faults { get; }
}
