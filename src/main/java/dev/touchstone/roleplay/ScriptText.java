package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A script as lines that can be compared. */
final class ScriptText {

    private final List<String> lines = new ArrayList<>();

    private ScriptText() {}

    static String of(Scenario.Script script) {
        var text = new ScriptText();
        text.persona(script);
        text.order(script);
        script.cues().forEach(cue -> text.line(text.both(cue.when()), text.both(cue.say())));
        script.endings()
                .forEach(ending ->
                        text.line("■ " + text.both(ending.text()), ending.tone().name(), text.all(ending.parting())));
        var play = script.play();
        if (play != null) {
            text.play(play);
        }
        return String.join("\n", text.lines);
    }

    private void persona(Scenario.Script script) {
        var persona = script.persona();
        line(both(script.name()), script.channel().name(), script.timeLimitMinutes() + "′");
        line(both(persona.name()), "☹ " + persona.mood(), "♥ " + persona.patience(), both(persona.goal()));
        persona.hiddenFacts().forEach(fact -> line("? " + both(fact.text())));
        line(both(script.situation()));
        script.openingLines().forEach(line -> line("“" + both(line)));
    }

    private void order(Scenario.Script script) {
        script.orderPanel().forEach(fact -> line(both(fact.label()), both(fact.value())));
        script.order().logistics().forEach(event -> line("−" + event.hoursAgo() + " h", both(event.text())));
        script.policies().forEach(policy -> line(both(policy.title()), both(policy.text())));
        var budget = script.budget();
        if (budget != null) {
            line(both(budget.rule()), Objects.toString(budget.amount(), ""), budget.currency());
        }
    }

    private void play(Play play) {
        line("▶ " + play.start(), play.outOfPatience(), play.leftAlone());
        play.always().forEach(reaction -> reaction("∗", reaction));
        play.states().forEach(state -> {
            line("● " + both(state.label()), all(state.otherwise()), state.speaksFirst() ? "!" : "");
            state.reactions().forEach(reaction -> reaction("  ", reaction));
        });
        play.silences()
                .forEach(silence -> line(silence.seconds() + " s", both(silence.line()), "−" + silence.patience()));
        play.warnings().forEach(warning -> line("♥ ≤ " + warning.patience(), both(warning.line())));
    }

    private void reaction(String lead, Play.Reaction reaction) {
        line(
                lead + " " + both(reaction.when()),
                String.join(" + ", reaction.hears()),
                reaction.unless() == null ? "" : "¬ " + reaction.unless(),
                all(reaction.says()),
                "☹ %+d ♥ %+d".formatted(reaction.mood(), reaction.patience()),
                Objects.toString(reaction.reveals(), ""),
                Objects.toString(reaction.goesTo(), ""),
                reaction.waits() == null ? "" : reaction.waits() + " s");
    }

    private void line(String... parts) {
        lines.add(String.join(
                " | ", List.of(parts).stream().filter(part -> !part.isBlank()).toList()));
    }

    private String all(List<LocalizedText> texts) {
        return String.join(" ⏎ ", texts.stream().map(this::both).toList());
    }

    private String both(@Nullable LocalizedText text) {
        if (text == null) {
            return "";
        }
        return text.en() == null || text.en().equals(text.zh()) ? text.zh() : text.zh() + " / " + text.en();
    }
}
