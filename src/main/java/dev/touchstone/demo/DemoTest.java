package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.writtentest.Answer;
import dev.touchstone.writtentest.MarkSitting;
import dev.touchstone.writtentest.Markings;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingView;
import dev.touchstone.writtentest.WrittenTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sits and marks written tests in the demo's people's names. */
@Component
@Profile("demo")
class DemoTest {

    private static final int CLAUSES = 5;

    private final SittingDesk desk;
    private final DemoTyping typing;
    private final WrittenTests tests;
    private final Markings markings;
    private final DemoContent content;
    private final CurrentAccount current;
    private final Journey journey;
    private final AdjustableClock clock;

    DemoTest(
            SittingDesk desk,
            DemoTyping typing,
            WrittenTests tests,
            Markings markings,
            DemoContent content,
            CurrentAccount current,
            Journey journey,
            AdjustableClock clock) {
        this.desk = desk;
        this.typing = typing;
        this.tests = tests;
        this.markings = markings;
        this.content = content;
        this.current = current;
        this.journey = journey;
        this.clock = clock;
    }

    void take(DemoCase one, JobApplicationId application) {
        clock.advance(Duration.ofHours(2));
        desk.start(application);
        var replies = content.replies().openAnswers();
        for (var question : desk.view(application).questions()) {
            if (question.task().typing() != null) {
                typing.take(one, application, question);
                continue;
            }
            var time = Duration.ofSeconds(20 + one.random().nextInt(60));
            clock.advance(time);
            desk.save(application, answer(one, question, replies).worked((int) time.toMillis()));
        }
        desk.submit(application);
        if (one.target().isPast(DemoTarget.TEST_SUBMITTED)) {
            mark(one, application);
        }
        journey.runDue(clock.instant());
    }

    private void mark(DemoCase one, JobApplicationId application) {
        var marking = markings.view(tests.marking(application).orElseThrow());
        if (marking.marked() || marking.open().isEmpty()) {
            return;
        }
        clock.advance(Duration.ofHours(2));
        Set<MarkingPointId> ticks = marking.open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED && one.succeeds())
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        var marker = one.staff(Role.MARKER);
        current.as(marker, () -> {
            markings.mark(MarkSitting.of(marking, ticks, Map.of()), marker);
            return true;
        });
    }

    private static Answer answer(DemoCase one, SittingView.Question question, List<String> replies) {
        var known = one.company().questions().get(question.stem().zh());
        if (question.type() == QuestionType.TRUE_FALSE) {
            var reason = question.reasoned() ? replies.get(one.random().nextInt(replies.size())) : null;
            return new Answer(question.position(), 1, List.of(), truth(one, known), reason);
        }
        if (!question.gaps().isEmpty()) {
            return Answer.ofBlanks(question.position(), 1, blanks(one, question, known));
        }
        if (!question.task().fields().isEmpty()) {
            return Answer.ofBlanks(
                    question.position(),
                    1,
                    question.task().fields().stream()
                            .map(field -> replies.get(one.random().nextInt(replies.size())))
                            .toList());
        }
        if (question.type() == QuestionType.ORDERING) {
            return Answer.ofSteps(question.position(), 1, steps(one, question, known));
        }
        if (question.type().isMarkedByKey()) {
            return new Answer(question.position(), 1, choices(one, question, known), null, null);
        }
        return new Answer(
                question.position(),
                1,
                List.of(),
                null,
                said(replies, one.random().nextInt(1 << 20)));
    }

    /** A few clauses in an order of their own: the demo's people do not copy from each other. */
    private static String said(List<String> replies, int seed) {
        var clauses = replies.stream()
                .flatMap(reply -> Arrays.stream(reply.split("[；。]")))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(clauses, new Random(seed));
        return clauses.stream().limit(CLAUSES).collect(Collectors.joining("；", "", "。"));
    }

    private static boolean truth(DemoCase one, @Nullable QuestionDraft known) {
        return known != null && known.truth() != null && known.truth() == one.succeeds();
    }

    /** Who knows them puts them right; others leave the last two the wrong way round. */
    private static List<Integer> steps(DemoCase one, SittingView.Question question, @Nullable QuestionDraft known) {
        var order = known == null
                ? List.<String>of()
                : known.options().stream().map(step -> step.text().zh()).toList();
        var steps = question.choices().stream()
                .sorted(Comparator.comparing(
                        choice -> order.indexOf(choice.text().zh())))
                .map(choice -> Integer.valueOf(choice.label()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!one.succeeds()) {
            Collections.swap(steps, steps.size() - 2, steps.size() - 1);
        }
        return steps;
    }

    private static List<String> blanks(DemoCase one, SittingView.Question question, @Nullable QuestionDraft known) {
        return known != null && one.succeeds()
                ? known.blanks().stream().map(blank -> blank.answers().get(0)).toList()
                : question.gaps().stream()
                        .map(gap -> String.valueOf(10 + one.random().nextInt(90)))
                        .toList();
    }

    private static List<String> choices(DemoCase one, SittingView.Question question, @Nullable QuestionDraft known) {
        if (known != null && one.succeeds()) {
            return List.copyOf(known.key());
        }
        return List.of(question.choices()
                .get(one.random().nextInt(question.choices().size()))
                .label());
    }
}
