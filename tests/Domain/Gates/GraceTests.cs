using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Tests.Domain.Gates;

public sealed class GraceTests
{
    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(0, 0, true)]
    public void A_slip_can_be_corrected_within_the_grace_time(int grace, int minutes, bool refused)
    {
        var data = Given.Process();
        data.GraceMinutes = grace;
        data.Stages[1].AllowBack = false;
        var process = Given.Definition(data);
        var back = StageMove.Between(process.Stages[1], process.Stages[0]);
        var attempt = new Attempt(back, Given.Values(), process.At(Given.Now))
        {
            VisitEnteredOn = Given.Now.AddMinutes(-minutes),
        };

        var codes = Gate.Evaluate(process, attempt, new GivenFacts())
            .ViolationsIn(1033)
            .Select(violation => violation.Code);

        Assert.Equal(refused ? [RefusalCode.BackNotAllowed] : [], codes);
    }
}
