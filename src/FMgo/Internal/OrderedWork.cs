using System.Runtime.ExceptionServices;

namespace FMgo;

/// <summary>Does numbered pieces of work on several threads, the caller's among them, and gives what they make in order. How much is made and not yet given is bounded.</summary>
/// <remarks>No thread of the pool is kept waiting: where there is nothing to do it is given back, and another asked for later. If none comes, the caller does all himself.</remarks>
internal sealed class OrderedWork<T> : IDisposable
{
    // Helpers are asked for again when this part of the room is free, so that none comes for a single piece.
    private const int RoomToAsk = 4;

    private readonly object _gate = new();
    private readonly Func<int, T> _make;
    private readonly int _helpers;
    private readonly (bool IsDone, T? Made, ExceptionDispatchInfo? Failure)[] _done;

    // All that follows is only touched inside of the gate.
    private int _end;
    private int _begun;
    private int _given;
    private int _asked;
    private int _working;

    /// <param name="count">How many pieces there are.</param>
    /// <param name="threads">On how many threads they may be made.</param>
    /// <param name="ahead">How many may be made and not yet given.</param>
    /// <param name="make">Makes a piece, by its number from 0; for several threads at once.</param>
    public OrderedWork(int count, int threads, int ahead, Func<int, T> make)
    {
        _end = count;
        _helpers = threads - 1;
        _make = make;
        _done = new (bool, T?, ExceptionDispatchInfo?)[Math.Max(1, Math.Min(ahead, count))];
    }

    /// <summary>The next piece. What <c>make</c> threw for it is thrown here, and nothing is begun after it.</summary>
    public T Take()
    {
        while (true)
        {
            int number;
            lock (_gate)
            {
                Ask();
                while (!_done[_given % _done.Length].IsDone && _begun >= Limit)
                {
                    Monitor.Wait(_gate);
                }

                ref var next = ref _done[_given % _done.Length];
                if (next.IsDone)
                {
                    var (_, made, failure) = next;
                    next = default;
                    failure?.Throw();
                    _given++;
                    return made!;
                }

                number = _begun++;
            }

            Make(number);
        }
    }

    /// <summary>Begins nothing any more, and waits for what was begun.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _end = 0;
            while (_working > 0)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private int Limit => Math.Min(_end, _given + _done.Length);

    private void Ask()
    {
        int room = Limit - _begun;
        if (room * RoomToAsk < _done.Length)
        {
            return;
        }

        for (int missing = Math.Min(_helpers, room) - _asked - _working; missing > 0; missing--)
        {
            _asked++;
            ThreadPool.QueueUserWorkItem(static work => work.Help(), this, preferLocal: false);
        }
    }

    private void Help()
    {
        lock (_gate)
        {
            _asked--;
            _working++;
        }

        while (true)
        {
            int number;
            lock (_gate)
            {
                if (_begun >= Limit)
                {
                    _working--;
                    Monitor.PulseAll(_gate);
                    return;
                }

                number = _begun++;
            }

            Make(number);
        }
    }

    private void Make(int number)
    {
        (bool IsDone, T? Made, ExceptionDispatchInfo? Failure) result = (true, default, null);
        try
        {
            result.Made = _make(number);
        }
        catch (Exception exception)
        {
            // It belongs to the one who takes the piece.
            result.Failure = ExceptionDispatchInfo.Capture(exception);
        }

        lock (_gate)
        {
            _done[number % _done.Length] = result;
            _end = result.Failure is null ? _end : Math.Min(_end, number + 1);
            Monitor.PulseAll(_gate);
        }
    }
}
