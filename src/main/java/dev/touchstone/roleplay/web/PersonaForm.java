package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Scenario;
import dev.touchstone.shared.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customer and the situation, as they were typed. */
record PersonaForm(
        @Size(max = 60) @Nullable String name,
        @Size(max = 120) @Nullable String nameEn,
        @NotNull Scenario.@Nullable Channel channel,
        @Nullable Language spokenIn,
        @NotBlank @WholeNumber(min = 3, max = 60) @Nullable String minutes,
        @Size(max = 40) @Nullable String person,
        @Size(max = 60) @Nullable String personEn,
        @NotBlank @WholeNumber(min = 1, max = 3) @Nullable String mood,
        @NotBlank @WholeNumber(min = 1, max = 10) @Nullable String patience,
        @Size(max = 500) @Nullable String goal,
        @Size(max = 500) @Nullable String goalEn,
        @Size(max = 4000) @Nullable String situation,
        @Size(max = 4000) @Nullable String situationEn,
        @Size(max = 2000) @Nullable String opening,
        @Size(max = 2000) @Nullable String openingEn,
        @Nullable List<@Valid KeyedRow> facts,
        @Nullable List<@Valid PairRow> cues) {

    static PersonaForm of(Scenario.Script script) {
        var persona = script.persona();
        return new PersonaForm(
                Words.zh(script.name()),
                Words.en(script.name()),
                script.channel(),
                script.spokenIn(),
                Words.typed(script.timeLimitMinutes()),
                Words.zh(persona.name()),
                Words.en(persona.name()),
                Words.typed(persona.mood()),
                Words.typed(persona.patience()),
                Words.zh(persona.goal()),
                Words.en(persona.goal()),
                Words.zh(script.situation()),
                Words.en(script.situation()),
                Words.zh(script.openingLines()),
                Words.en(script.openingLines()),
                KeyedRow.withEmpty(persona.hiddenFacts().stream()
                        .map(fact -> KeyedRow.of(fact))
                        .toList()),
                PairRow.withEmpty(script.cues().stream()
                        .map(cue -> PairRow.of(cue.when(), cue.say()))
                        .toList()));
    }

    /** Only of a form without errors. */
    Scenario.Script applied(Scenario.Script to) {
        return new Scenario.Script(
                Words.both(name, nameEn),
                Objects.requireNonNull(channel),
                spokenIn,
                Words.number(minutes, 10),
                new Scenario.Persona(
                        Words.both(person, personEn),
                        Words.number(mood, 2),
                        Words.number(patience, 5),
                        Words.both(goal, goalEn),
                        KeyedRow.filled(facts, "fact-").stream()
                                .map(row -> new Scenario.HiddenFact(row.name(), Words.both(row.text(), row.textEn())))
                                .toList()),
                Words.both(situation, situationEn),
                to.order(),
                to.policies(),
                to.budget(),
                Words.lines(opening, openingEn),
                PairRow.to(cues, Scenario.Cue::new),
                to.endings(),
                to.play());
    }
}
