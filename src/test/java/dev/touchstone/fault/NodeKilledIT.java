package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** T-01 and T-02 in short: one of two nodes dies in the middle of its work, and nobody loses anything. */
@TwoNodesTest
class NodeKilledIT {

    private static final int SOME = 8;

    @Autowired
    TwoNodes nodes;

    Siege siege;

    @Autowired
    void siege(AutowireCapableBeanFactory beans) {
        siege = beans.createBean(Siege.class);
    }

    @BeforeEach
    void up() {
        nodes.awaitBoth();
    }

    @Test
    void whatWasAcknowledgedSurvivesTheNodeThatIsKilledUnderLoad() throws Exception {
        var opening = siege.opening();
        var journal = new Journal();
        Duration takenOver;
        Duration ready;
        try (var load = siege.load(opening, journal, 2, 2, 3)) {
            load.awaitMore(SOME);
            var kill = siege.killAtWork(nodes.a());
            load.awaitMore(SOME);
            nodes.start(nodes.a());
            takenOver = siege.takenOver(kill);
            ready = nodes.a().awaitReady();
            load.awaitMore(SOME);
        }
        siege.checker().awaitQuiet();

        var violations = siege.checker().violations(opening.job(), journal, TwoNodes.SENDERS);
        var repeated = siege.checker().repeatedLetters();
        var undecided = siege.checker().undecidedLetters();
        Figures.print(
                "T-01/T-02 short: 1 kill; %s; %d violations; %d letters repeated, %d left to a person; taken over after %.1f s; ready again after %.1f s",
                journal, violations.size(), repeated, undecided, Figures.seconds(takenOver), Figures.seconds(ready));
        assertThat(violations).isEmpty();
        assertThat(repeated + undecided).as("the letter that was held").isPositive();
    }
}
