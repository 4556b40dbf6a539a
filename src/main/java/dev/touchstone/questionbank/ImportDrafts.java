package dev.touchstone.questionbank;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what was read into a draft; what the file leaves open comes from the import or the type. */
@Component
class ImportDrafts {

    private static final int MIDDLE = 2;

    private final Competencies competencies;
    private final MessageSource messages;

    ImportDrafts(Competencies competencies, MessageSource messages) {
        this.competencies = competencies;
        this.messages = messages;
    }

    QuestionDraft draft(ImportContent content, ImportBatch batch) {
        var shown = shown(content, batch);
        return content.exact() == null ? shown : ExactDraft.of(content.exact(), shown, this::known);
    }

    private QuestionDraft shown(ImportContent content, ImportBatch batch) {
        var points = content.points() == null ? usual(content.type()) : content.points();
        var competency = competency(content, batch);
        return new QuestionDraft(
                content.type(),
                Objects.requireNonNullElse(content.track(), batch.track()),
                Objects.requireNonNullElse(content.difficulty(), MIDDLE),
                points,
                competency,
                content.section(),
                LocalizedText.zh(content.stem()),
                content.options().stream()
                        .map(option -> new Option(option.label(), LocalizedText.zh(option.text())))
                        .toList(),
                content.key(),
                content.truth(),
                text(content.reference()),
                text(content.analysis()),
                text(content.probes()),
                null,
                null,
                points(content, points, competency),
                Objects.requireNonNullElse(content.credit(), CreditScheme.USUAL),
                content.blanks(),
                content.asksReason());
    }

    private List<QuestionDraft.Point> points(ImportContent content, BigDecimal total, String competency) {
        if (content.isMarkedByKey()) {
            return List.of();
        }
        if (content.markingPoints().isEmpty() && !content.asksReason()) {
            return List.of(new QuestionDraft.Point(whole(content), total, competency, PointKind.EXPECTED, null));
        }
        var shares = PointShares.of(content.markingPoints(), total);
        var points = new ArrayList<QuestionDraft.Point>();
        for (var point : content.markingPoints()) {
            points.add(new QuestionDraft.Point(
                    LocalizedText.zh(point.text()),
                    shares.get(points.size()),
                    known(point.competency()) ? Objects.requireNonNull(point.competency()) : competency,
                    point.kind(),
                    null));
        }
        return points;
    }

    /** Its own, else the one most of its marking points probe, else the import’s. */
    private String competency(ImportContent content, ImportBatch batch) {
        if (known(content.competency())) {
            return Objects.requireNonNull(content.competency());
        }
        var counts = content.markingPoints().stream()
                .map(ImportContent.Point::competency)
                .filter(this::known)
                .map(Objects::requireNonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return competencies.all().stream()
                .map(Competency::code)
                .filter(counts::containsKey)
                .reduce((best, next) -> counts.getOrDefault(next, 0L) > counts.getOrDefault(best, 0L) ? next : best)
                .orElse(batch.competency());
    }

    private boolean known(@Nullable String code) {
        return competencies.all().stream()
                .anyMatch(competency -> competency.code().equals(code));
    }

    /** Without a reference answer there is nothing to agree with. */
    private LocalizedText whole(ImportContent content) {
        var key = content.reference() == null ? "questionbank.point.wholeOpen" : "questionbank.point.whole";
        return new LocalizedText(
                messages.getMessage(key, null, Language.ZH.locale()),
                messages.getMessage(key, null, Language.EN.locale()));
    }

    private static BigDecimal usual(QuestionType type) {
        return BigDecimal.valueOf(
                switch (type) {
                    case SINGLE_CHOICE, TRUE_FALSE -> 2;
                    case MULTIPLE_CHOICE, ORDERING -> 3;
                    case NUMERIC, SHORT_ANSWER, GENERAL_KNOWLEDGE -> 5;
                    default -> 10;
                });
    }

    private static @Nullable LocalizedText text(@Nullable String text) {
        return text == null ? null : LocalizedText.zh(text);
    }
}
