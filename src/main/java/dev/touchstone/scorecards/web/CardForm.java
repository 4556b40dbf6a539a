package dev.touchstone.scorecards.web;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.CardView;
import dev.touchstone.scorecards.Recommendation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads a card’s form: only what the card asks for, everything else is left out. */
final class CardForm {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_PAD = 8000;

    private final CardView view;
    private final MultiValueMap<String, String> sent;

    CardForm(CardView view, MultiValueMap<String, String> sent) {
        this.view = view;
        this.sent = sent;
    }

    CardInput toInput() {
        Map<String, CardInput.Given> ratings = new HashMap<>();
        view.competencies().stream().map(Competency::code).forEach(code -> given(code)
                .ifPresent(given -> ratings.put(code, given)));
        return new CardInput(ticks(), ratings, recommendation(), text("note"), version(), pad());
    }

    private Optional<CardInput.Given> given(String code) {
        var note = text("note." + code);
        var rating = Optional.ofNullable(sent.getFirst("rating." + code)).orElse("");
        if (rating.matches("[1-5]")) {
            return Optional.of(new CardInput.Given(Integer.valueOf(rating), note));
        }
        return rating.equals("none")
                ? Optional.of(new CardInput.Given(null, note))
                : Optional.ofNullable(note).map(CardInput.Given::noted);
    }

    private Set<MarkingPointId> ticks() {
        var ticked = sent.getOrDefault("ticks", List.of());
        return view.questions().stream()
                .flatMap(question -> question.markingPoints().stream())
                .map(MarkingPoint::id)
                .filter(point -> ticked.contains(point.toString()))
                .collect(Collectors.toSet());
    }

    private @Nullable Recommendation recommendation() {
        var name = sent.getFirst("recommendation");
        return Arrays.stream(Recommendation.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String name) {
        var value = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), LONGEST_NOTE));
    }

    /** As it was written, lines and all. */
    private @Nullable String pad() {
        var value = Optional.ofNullable(sent.getFirst("pad")).orElse("").replace("\r\n", "\n");
        return value.isBlank() ? null : value.substring(0, Math.min(value.length(), LONGEST_PAD));
    }

    private int version() {
        var version = Optional.ofNullable(sent.getFirst("version")).orElse("");
        return version.matches("\\d{1,9}")
                ? Integer.parseInt(version)
                : view.input().version();
    }
}
