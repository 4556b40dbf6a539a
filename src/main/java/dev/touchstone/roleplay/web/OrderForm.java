package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Scenario;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the candidate sees beside the talk, as it was typed. */
record OrderForm(
        @Nullable List<@Valid PairRow> facts,
        @Nullable List<@Valid KeyedRow> logistics,
        @Nullable List<@Valid PairRow> price,
        @Nullable List<@Valid PairRow> stock,
        @Nullable List<@Valid PairRow> policies,

        @Pattern(regexp = "\\s*|\\s*\\d{1,6}(\\.\\d{1,2})?\\s*", message = "{roleplay.amount.wrong}") @Nullable
        String amount,

        @Pattern(regexp = "\\s*|[A-Z]{3}") @Nullable String currency,
        @Size(max = 500) @Nullable String rule,
        @Size(max = 500) @Nullable String ruleEn) {

    static OrderForm of(Scenario.Script script) {
        var order = script.order();
        var budget = script.budget();
        return new OrderForm(
                PairRow.ofFacts(order.facts()),
                KeyedRow.withEmpty(order.logistics().stream()
                        .map(event -> KeyedRow.of(event))
                        .toList()),
                PairRow.ofFacts(order.price()),
                PairRow.ofFacts(order.stock()),
                PairRow.withEmpty(script.policies().stream()
                        .map(policy -> PairRow.of(policy.title(), policy.text()))
                        .toList()),
                budget == null || budget.amount() == null ? "" : budget.amount().toPlainString(),
                budget == null ? "CNY" : budget.currency(),
                budget == null ? "" : Words.zh(budget.rule()),
                budget == null ? "" : Words.en(budget.rule()));
    }

    /** Only of a form without errors. */
    Scenario.Script applied(Scenario.Script to) {
        return new Scenario.Script(
                to.name(),
                to.channel(),
                to.spokenIn(),
                to.timeLimitMinutes(),
                to.persona(),
                to.situation(),
                new Scenario.OrderPanel(
                        PairRow.to(facts, Scenario.Fact::new),
                        KeyedRow.filled(logistics, "event-").stream()
                                .map(row -> new Scenario.Event(row.numberOr(0), Words.both(row.text(), row.textEn())))
                                .toList(),
                        PairRow.to(price, Scenario.Fact::new),
                        PairRow.to(stock, Scenario.Fact::new)),
                PairRow.to(policies, Scenario.Policy::new),
                budget(),
                to.openingLines(),
                to.cues(),
                to.endings(),
                to.play());
    }

    private Scenario.@Nullable Budget budget() {
        if (Words.isEmpty(rule) && Words.isEmpty(ruleEn)) {
            return null;
        }
        var unit = Words.isEmpty(currency) ? "CNY" : Objects.requireNonNull(currency);
        return new Scenario.Budget(
                Words.isEmpty(amount) ? null : new BigDecimal(Words.stripped(amount)), unit, Words.both(rule, ruleEn));
    }
}
