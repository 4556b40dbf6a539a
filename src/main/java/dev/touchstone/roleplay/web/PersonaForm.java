package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Scenario;
import dev.touchstone.shared.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        @NotNull @Min(3) @Max(60) @Nullable Integer minutes,
        @Size(max = 40) @Nullable String person,
        @Size(max = 60) @Nullable String personEn,
        @NotNull @Min(1) @Max(3) @Nullable Integer mood,
        @NotNull @Min(1) @Max(10) @Nullable Integer patience,
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
                script.timeLimitMinutes(),
                Words.zh(persona.name()),
                Words.en(persona.name()),
                persona.mood(),
                persona.patience(),
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
                Objects.requireNonNull(minutes),
                new Scenario.Persona(
                        Words.both(person, personEn),
                        Objects.requireNonNull(mood),
                        Objects.requireNonNull(patience),
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
