package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** T-01, T-02 and T-05 in full; {@code -Dtouchstone.fault.…} shortens them. */
@TwoNodesTest
@Tag("fault")
class LongRoundsIT {

    private static final int KILLS = Integer.getInteger("touchstone.fault.kills", 20);
    private static final Duration BETWEEN = Duration.ofSeconds(Long.getLong("touchstone.fault.between", 20));
    private static final int WRITING = Integer.getInteger("touchstone.fault.writing", 28);
    private static final int JOBS = Integer.getInteger("touchstone.fault.jobs", 2_000);
    private static final int SENDER_KILLS = Integer.getInteger("touchstone.fault.sender-kills", 50);

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

    /** T-01: forty people as a rule, one node after the other killed at whatever it is doing. */
    @Test
    void nothingAcknowledgedIsLostInTwentyKills() throws Exception {
        var opening = siege.opening();
        var journal = new Journal();
        var slowestTakeover = Duration.ZERO;
        var slowestStart = Duration.ZERO;
        var repeatedBefore = siege.checker().repeatedLetters();
        try (var load = siege.load(opening, journal, 8, 4, WRITING)) {
            for (int round = 0; round < KILLS; round++) {
                load.goOnFor(BETWEEN);
                var victim = nodes.all().get(round % 2);
                var kill = siege.kill(victim);
                nodes.start(victim);
                slowestStart = longer(slowestStart, victim.awaitReady());
                slowestTakeover = longer(slowestTakeover, siege.takenOver(kill));
            }
            load.awaitMore(1);
        }
        siege.checker().awaitQuiet();
        var violations = siege.checker().violations(opening.job(), journal, repeatedBefore + KILLS * TwoNodes.SENDERS);
        Figures.print(
                "T-01: %d kills; %s; %d violations; %d letters repeated; taken over after at most %.1f s; ready again after at most %.1f s",
                KILLS,
                journal,
                violations.size(),
                siege.checker().repeatedLetters() - repeatedBefore,
                Figures.seconds(slowestTakeover),
                Figures.seconds(slowestStart));
        assertThat(violations).isEmpty();
    }

    /**
     * T-02: jobs that wait for two nodes, one of which dies when half is done. What it held is done by the other at
     * most ten seconds after the lock ended; how long the rest takes is the machine's.
     */
    @Test
    void everyJobIsDoneOnceThoughOneOfTwoNodesDies() throws Exception {
        var opening = siege.opening();
        var repeatedBefore = siege.checker().repeatedLetters();
        nodes.all().forEach(Node::kill);
        var journal = siege.queue(opening, JOBS);
        nodes.all().forEach(nodes::start);
        await("half is done").atMost(TwoNodes.PATIENCE).until(() -> siege.doorsPending() < JOBS / 2);
        var left = siege.doorsPending();
        var kill = siege.kill(nodes.a());
        var takenOver = siege.takenOver(kill);
        await("all is done").atMost(TwoNodes.PATIENCE).until(() -> siege.doorsPending() == 0);
        var took = Duration.between(kill.at(), Instant.now());
        siege.checker().awaitQuiet();

        var violations = siege.checker().violations(opening.job(), journal, repeatedBefore + 3 * TwoNodes.SENDERS);
        Figures.print(
                "T-02: %d jobs, %d left and %d held at the kill, lock %d s; taken over %.1f s and all done %.1f s after it; %d violations; %d letters repeated",
                JOBS,
                left,
                kill.held().size(),
                TwoNodes.LOCK.toSeconds(),
                Figures.seconds(takenOver),
                Figures.seconds(took),
                violations.size(),
                siege.checker().repeatedLetters() - repeatedBefore);
        assertThat(violations).isEmpty();
        assertThat(takenOver).isLessThanOrEqualTo(TwoNodes.LOCK.plusSeconds(10));
    }

    /** T-05: each time a sender dies between the server's receipt and its own note of it. */
    @Test
    void aSenderKilledBetweenDataAndCommitRepeatsAtMostWhatItHeld() throws Exception {
        var opening = siege.opening();
        var journal = new Journal();
        var repeatedBefore = siege.checker().repeatedLetters();
        var undecidedBefore = siege.checker().undecidedLetters();
        var held = 0;
        for (int round = 0; round < SENDER_KILLS; round++) {
            var victim = nodes.all().get(round % 2);
            held += siege.killSender(victim, opening, journal);
            nodes.start(victim);
            victim.awaitReady();
        }
        siege.checker().awaitQuiet();
        var repeated = siege.checker().repeatedLetters() - repeatedBefore;
        var undecided = siege.checker().undecidedLetters() - undecidedBefore;
        var violations = siege.checker().violations(opening.job(), journal, repeatedBefore + held);
        Figures.print(
                "T-05: %d kills, %d letters held; %d repeated; %d left to a person; %d violations",
                SENDER_KILLS, held, repeated, undecided, violations.size());
        assertThat(violations).isEmpty();
        assertThat(repeated + undecided).as("letters that were held").isEqualTo(held);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
