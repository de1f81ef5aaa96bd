namespace FMgo.Tests.Internal;

/// <summary>Work on several threads comes in order, bounded, and ends when it is left.</summary>
public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 64)]
    [InlineData(8, 5)]
    [InlineData(8, 1000)]
    public void Comes_in_order(int threads, int ahead)
    {
        const int Count = 2000;
        using var work = new OrderedWork<int>(Count, threads, ahead, i =>
        {
            Thread.SpinWait(i % 97 * 10);
            return i;
        });

        Assert.Equal(Enumerable.Range(0, Count), Enumerable.Range(0, Count).Select(_ => work.Take()));
    }

    [Fact]
    public void No_more_is_made_than_may_wait()
    {
        const int Ahead = 10;
        int made = 0;
        using var work = new OrderedWork<int>(1000, 4, Ahead, i =>
        {
            Interlocked.Increment(ref made);
            return i;
        });
        for (int i = 1; i <= 100; i++)
        {
            work.Take();
            Thread.Sleep(1);
            Assert.InRange(Volatile.Read(ref made), i, i + Ahead);
        }
    }

    [Fact]
    public void What_fails_is_thrown_in_its_turn_and_nothing_is_begun_after_it()
    {
        const int Bad = 700;
        const int Ahead = 32;
        int last = 0;
        using var work = new OrderedWork<int>(100_000, 4, Ahead, i =>
        {
            InterlockedMax(ref last, i);
            return i == Bad ? throw new InvalidDataException("bad") : i;
        });
        for (int i = 0; i < Bad; i++)
        {
            Assert.Equal(i, work.Take());
        }

        Assert.Throws<InvalidDataException>(() => work.Take());
        Assert.InRange(last, Bad, Bad + Ahead);
    }

    [Fact]
    public void After_it_is_left_nobody_is_at_work()
    {
        for (int round = 0; round < 50; round++)
        {
            bool isLeft = false;
            bool wasLate = false;
            var work = new OrderedWork<int>(10_000, 4, 64, i =>
            {
                Thread.SpinWait(1000);
                wasLate |= Volatile.Read(ref isLeft);
                return i;
            });
            work.Take();
            work.Dispose();
            Volatile.Write(ref isLeft, true);
            Thread.Sleep(1);
            Assert.False(wasLate);
        }
    }

    [Fact]
    public async Task It_ends_where_the_pool_lends_no_thread()
    {
        // Every thread of the pool is inside of such work, and asks for more.
        var all = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            using var work = new OrderedWork<int>(200, 4, 8, i =>
            {
                Thread.SpinWait(2000);
                return i;
            });
            return Enumerable.Range(0, 200).Sum(_ => work.Take());
        }));
        Assert.All(await Task.WhenAll(all), sum => Assert.Equal(199 * 100, sum));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (seen < value && Interlocked.CompareExchange(ref target, value, seen) is var now && now != seen)
        {
            seen = now;
        }
    }
}
