package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.WrittenTests;
import org.springframework.stereotype.Component;

/** What form keys need beyond the variables, asked on the click. */
@Component("stageLinks")
public class StageLinks {

    private final WrittenTests writtenTests;
    private final RolePlayDesk rolePlays;

    StageLinks(WrittenTests writtenTests, RolePlayDesk rolePlays) {
        this.writtenTests = writtenTests;
        this.rolePlays = rolePlays;
    }

    /** The room of the role-play, where an observer finds the card. */
    public String rolePlay(String application) {
        return rolePlays
                .of(JobApplicationId.of(application))
                .map(found -> found.id().toString())
                .orElse("");
    }

    /** The marking job of the latest sitting; its id leads to nobody. */
    public String marking(String application) {
        return writtenTests
                .marking(JobApplicationId.of(application))
                .map(MarkingId::toString)
                .orElse("");
    }
}
