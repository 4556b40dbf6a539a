package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The scripted customer as a state machine: what each word and each silence does, and what holds whatever is said. */
class ScriptedCustomerTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theCustomerOpensTheTalk() {
        var talk = talk();
        assertThat(talk.said).containsExactly("六天了！");
        talk.pass(10);
        assertThat(talk.said).containsExactly("六天了！", "到底在哪？");
    }

    @Test
    void whatIsHeardMovesTheTalkOnAndCalms() {
        var talk = talk().pass(10).say("非常抱歉，让您等了六天").pass(10);
        assertThat(talk.said).endsWith("那在哪儿？");
        assertThat(talk.mind.state()).isEqualTo("where");
        assertThat(talk.mind.mood()).isEqualTo(2);
        assertThat(talk.mind.hits()).containsExactly(new Mind.Hit("sorry", "抱歉"));
    }

    @Test
    void oneMessageMayCoverSeveralStepsAndOnlyTheLastIsAnswered() {
        var talk = talk().pass(10).say("抱歉让您等了六天，件在南昌，给您补发").pass(20);
        assertThat(talk.ending).isEqualTo("calm");
        assertThat(talk.said).doesNotContain("那在哪儿？", "怎么办？").endsWith("行，补发吧。", "谢谢。");
    }

    @Test
    void aStepSaidWhileTheAnswerIsTypedOvertakesIt() {
        var talk = talk().pass(10).say("抱歉，六天了").pass(1).say("件在南昌").pass(10);
        assertThat(talk.said).doesNotContain("那在哪儿？").endsWith("怎么办？");
    }

    @Test
    void aStepThatIsNotItsTurnIsNotHeard() {
        var talk = talk().pass(10).say("给您补发").pass(10);
        assertThat(talk.mind.state()).isEqualTo("angry");
        assertThat(talk.said).endsWith("别打官腔。");
    }

    @Test
    void aFactComesOutOnlyWhenAsked() {
        var talk = talk().pass(10);
        assertThat(talk.mind.revealed()).isEmpty();
        talk.say("请问什么时候要用呢").pass(10);
        assertThat(talk.mind.revealed()).containsExactly("contest");
        assertThat(talk.said).endsWith("周日比赛。");
    }

    @Test
    void whatLeadsNowhereIsWaitedOnThenCostsPatience() {
        var talk = talk().pass(10).say("亲");
        talk.pass(5);
        assertThat(talk.mind.patience()).isEqualTo(4);
        talk.pass(5);
        assertThat(talk.mind.patience()).isEqualTo(3);
        assertThat(talk.said).endsWith("别打官腔。");
        talk.say("嗯").pass(10);
        assertThat(talk.said).endsWith("说人话！", "我要投诉！");
    }

    @Test
    void aSecondMessageInTimeSavesTheFirst() {
        var talk = talk().pass(10).say("亲").pass(4).say("抱歉，六天了").pass(20);
        assertThat(talk.mind.patience()).isEqualTo(5);
        assertThat(talk.said).doesNotContain("别打官腔。");
    }

    @Test
    void aFaultEnragesEachTimeAndIsAnsweredEvenIfTheTalkGoesOn() {
        var talk = talk().pass(10).say("抱歉让您等了六天，明天一定到").pass(20);
        assertThat(talk.mind.state()).isEqualTo("where");
        assertThat(talk.mind.mood()).isEqualTo(2);
        assertThat(talk.mind.patience()).isEqualTo(3);
        assertThat(talk.said).contains("我截图了。");
        talk.say("保证明天一定到").pass(20);
        assertThat(talk.mind.mood()).isEqualTo(3);
        assertThat(talk.mind.patience()).isEqualTo(1);
    }

    @Test
    void patienceThatIsGoneEndsTheTalkBadly() {
        var talk = talk().pass(10);
        for (int i = 0; i < 4 && talk.ending == null; i++) {
            talk.say("亲").pass(12);
        }
        assertThat(talk.ending).isEqualTo("complaint");
        assertThat(talk.mind.patience()).isZero();
    }

    @Test
    void silenceIsComplainedOfAndThenEndsTheTalk() {
        var talk = talk().pass(10);
        talk.pass(21);
        assertThat(talk.said).hasSize(2);
        talk.pass(2);
        assertThat(talk.said).endsWith("还在吗？");
        talk.pass(300);
        assertThat(talk.said).endsWith("还在吗？", "人呢？", "我要投诉！", "我走了。");
        assertThat(talk.ending).isEqualTo("left");
        assertThat(talk.wakesAt).isNull();
    }

    @Test
    void anAnswerBeginsTheSilenceAnew() {
        var talk = talk().pass(41).say("抱歉，六天了").pass(30);
        assertThat(talk.mind.silences()).isZero();
        assertThat(talk.said).containsOnlyOnce("还在吗？");
    }

    @Test
    void askingForTimeBuysIt() {
        var talk = talk().pass(10).say("稍等，我查一下").pass(60);
        assertThat(talk.said).endsWith("快点。");
        talk.pass(40);
        assertThat(talk.said).endsWith("还在吗？");
    }

    @Test
    void afterTheEndNothingIsHeard() {
        var talk = talk().pass(10).say("抱歉让您等了六天，件在南昌，给您补发");
        assertThat(talk.ending).isNull();
        var decided = talk.mind;
        talk.say("傻子");
        assertThat(talk.mind.ending()).isEqualTo("calm");
        assertThat(talk.mind.patience()).isEqualTo(decided.patience());
        talk.pass(60);
        assertThat(talk.ending).isEqualTo("calm");
        assertThat(talk.said).endsWith("谢谢。");
    }

    @Test
    void wakingBeforeItsTimeChangesNothing() {
        var customer = new ScriptedCustomer(SampleScript.script(), Locale.SIMPLIFIED_CHINESE);
        var turn = customer.arrive(START);
        var early = customer.wake(turn.mind(), START.plusMillis(1));
        assertThat(early.lines()).isEmpty();
        assertThat(early.mind()).isEqualTo(turn.mind());
        assertThat(early.wakesAt()).isEqualTo(turn.wakesAt());
    }

    @Test
    void theCustomerSpeaksTheCandidatesLanguageOrTheirOwn() {
        assertThat(opening(SampleScript.script(), Locale.ENGLISH)).isEqualTo("Six days!");
        assertThat(opening(SampleScript.spoken(Language.EN), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("Six days!");
    }

    @Test
    void aMindSurvivesItsStorage() {
        var mind = talk().pass(10).say("抱歉，六天了，明天一定到").pass(2).say("亲").mind;
        assertThat(JSON.readValue(JSON.writeValueAsString(mind), Mind.class)).isEqualTo(mind);
    }

    @Test
    void theSameWordsAtTheSameTimesMakeTheSameTalk() {
        for (int seed = 0; seed < 60; seed++) {
            assertThat(random(seed).said).isEqualTo(random(seed).said);
        }
    }

    @Test
    void whateverIsSaidTheTalkEndsOncePatienceStaysInBoundsAndFactsStayOut() {
        for (int seed = 0; seed < 300; seed++) {
            var talk = random(seed);
            assertThat(talk.ending).as("seed %d", seed).isIn("calm", "complaint", "left");
            assertThat(talk.endings).as("seed %d", seed).hasSize(1);
            assertThat(talk.patience).as("seed %d", seed).allMatch(left -> left >= 0 && left <= Play.MOST_PATIENCE);
            assertThat(talk.moods).as("seed %d", seed).allMatch(mood -> mood >= Play.CALM && mood <= Play.FURIOUS);
        }
    }

    private static String opening(Scenario.Script script, Locale locale) {
        return new ScriptedCustomer(script, locale).arrive(START).lines().get(0).text();
    }

    private static Talk random(int seed) {
        var random = new Random(seed);
        var words = List.of("亲", "抱歉", "六天", "南昌", "补发", "什么时候要用", "明天一定到", "稍等", "傻子", "好的", "\n", "");
        var talk = talk();
        for (int i = 0; i < 60 && talk.ending == null; i++) {
            talk.pass(random.nextInt(50));
            if (talk.ending == null) {
                talk.say(words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size())));
            }
        }
        return talk.pass(900);
    }

    private static Talk talk() {
        return new Talk(new ScriptedCustomer(SampleScript.script(), Locale.SIMPLIFIED_CHINESE));
    }

    /** Runs a customer by a hand-moved clock, waking it to the second. */
    private static final class Talk {

        private final ScriptedCustomer customer;
        private final List<String> said = new ArrayList<>();
        private final List<String> endings = new ArrayList<>();
        private final List<Integer> patience = new ArrayList<>();
        private final List<Integer> moods = new ArrayList<>();
        private Instant now = START;
        private Mind mind;
        private @Nullable Instant wakesAt;
        private @Nullable String ending;

        Talk(ScriptedCustomer customer) {
            this.customer = customer;
            this.mind = keep(customer.arrive(START));
        }

        Talk say(String text) {
            keep(customer.hear(mind, text, now));
            return this;
        }

        Talk pass(int seconds) {
            var until = now.plus(Duration.ofSeconds(seconds));
            while (ending == null && wakesAt != null && !wakesAt.isAfter(until)) {
                now = wakesAt.isAfter(now) ? wakesAt : now;
                keep(customer.wake(mind, now));
            }
            now = until;
            return this;
        }

        private Mind keep(Turn turn) {
            mind = turn.mind();
            wakesAt = turn.wakesAt();
            turn.lines().forEach(line -> said.add(line.text()));
            if (turn.ending() != null && ending == null) {
                endings.add(turn.ending());
            }
            ending = turn.ending();
            patience.add(mind.patience());
            moods.add(mind.mood());
            return mind;
        }
    }
}
