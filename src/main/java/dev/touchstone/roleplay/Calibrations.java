package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.roleplay.CalibrationResult.PointLine;
import dev.touchstone.scorecards.InterRater;
import dev.touchstone.scorecards.InterRater.Pair;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Recorded talks that everybody rates, so that raters learn how far they are from the reference and from each other. */
@Service
public class Calibrations {

    private static final String FILE = "role-play/calibration.json";
    private static final TypeReference<List<CalibrationSet>> SETS = new TypeReference<>() {};

    private final List<CalibrationSet> sets;
    private final CalibrationAnswers answers;
    private final Competencies competencies;
    private final Clock clock;

    Calibrations(JsonMapper json, ConfigFiles files, CalibrationAnswers answers, Competencies competencies, Clock clock)
            throws IOException {
        try (var in = files.file(FILE).getInputStream()) {
            sets = List.copyOf(json.readValue(in, SETS));
        }
        this.answers = answers;
        this.competencies = competencies;
        this.clock = clock;
    }

    /** In the order of the file. */
    public List<CalibrationSet> all() {
        return sets;
    }

    /** By id; refuses NOT_FOUND. */
    public CalibrationSet get(String id) {
        return sets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "roleplay.calibration.none", "No calibration set " + id));
    }

    /** Hands in, once. Refuses UNUSABLE while a competency is not answered, CONFLICT the second time. */
    @Command
    public void submit(String id, CalibrationAnswer answer, AccountId account) {
        var set = get(id);
        boolean complete =
                set.ratings().stream().allMatch(each -> answer.ratings().containsKey(each.competency()));
        if (!complete) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "roleplay.calibration.incomplete",
                    "Not every competency of %s is rated".formatted(id));
        }
        if (!answers.add(id, account, answer, clock.instant())) {
            throw new RefusedException(
                    Reason.CONFLICT, "roleplay.calibration.twice", "%s has rated %s already".formatted(account, id));
        }
    }

    /** Whether the person has handed in. */
    public boolean isDone(String id, AccountId account) {
        return answers.of(id, account).isPresent();
    }

    /** The distances; empty until the person has handed in. */
    public Optional<CalibrationResult> result(String id, AccountId account) {
        var set = get(id);
        return answers.of(id, account).map(own -> compare(set, own, answers.ofOthers(id, account)));
    }

    private CalibrationResult compare(CalibrationSet set, CalibrationAnswer own, List<CalibrationAnswer> others) {
        var lines = set.ratings().stream()
                .map(reference -> new CalibrationResult.Line(
                        competencies.get(reference.competency()),
                        own.ratings().get(reference.competency()),
                        reference,
                        panel(reference.competency(), others)))
                .toList();
        var points = set.points().stream()
                .map(point -> new PointLine(point, own.points().contains(point.id()), ticked(point.id(), others)))
                .toList();
        return new CalibrationResult(
                others.size(),
                gap(lines.stream()
                        .flatMap(line ->
                                pair(line.own(), (double) line.reference().value()))),
                gap(lines.stream().flatMap(line -> pair(line.own(), line.panel()))),
                (int) points.stream().filter(PointLine::isRight).count(),
                lines,
                points);
    }

    private static @Nullable Double panel(String competency, List<CalibrationAnswer> others) {
        var given = others.stream()
                .map(answer -> answer.ratings().get(competency))
                .filter(Objects::nonNull)
                .toList();
        return given.size() < CalibrationResult.FEWEST
                ? null
                : Double.valueOf(
                        given.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private static @Nullable Integer ticked(String point, List<CalibrationAnswer> others) {
        return others.size() < CalibrationResult.FEWEST
                ? null
                : Integer.valueOf((int) others.stream()
                        .filter(answer -> answer.points().contains(point))
                        .count());
    }

    private static Stream<Pair> pair(@Nullable Integer own, @Nullable Double other) {
        return own == null || other == null ? Stream.empty() : Stream.of(new Pair(own, other));
    }

    private static @Nullable Double gap(Stream<Pair> pairs) {
        OptionalDouble mean = InterRater.meanGap(pairs.toList());
        return mean.isEmpty() ? null : Double.valueOf(mean.getAsDouble());
    }
}
