package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecisionRuleResult decide(String table, VariableMap facts) throws IOException {
        try (var stream = DecisionTablesTests.class.getResourceAsStream("/bpmn/" + table + ".dmn")) {
            return ENGINE.evaluateDecisionTable(table, stream, facts).getSingleResult();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  60, 95,  FAIL, criticalHit",
        "true,  false, ,   ,    FAIL, criticalHit",
        "false, false, 60, 95,  ASK,  notEnoughEvidence",
        "false, false, 60, ,    ASK,  notEnoughEvidence",
        "false, true,  ,   95,  ASK,  noPassMark",
        "false, true,  60, 60,  PASS, reachedPassMark",
        "false, true,  60, 100, PASS, reachedPassMark",
        "false, true,  60, 59.99, FAIL, belowPassMark",
        "false, true,  3.5, 3.5, PASS, reachedPassMark",
        "false, true,  0,  0,   PASS, reachedPassMark",
        "false, true,  60, ,    ASK,  askAPerson"
    })
    void theGateProposes(boolean critical, boolean enough, Double passMark, Double total, String proposal, String row)
            throws IOException {
        var result = decide(
                "stage-gate",
                Variables.putValue("criticalHit", critical)
                        .putValue("enoughEvidence", enough)
                        .putValue("passMark", passMark)
                        .putValue("stageTotal", total));
        assertThat(result.<String>getEntry("proposal")).isEqualTo(proposal);
        assertThat(result.<String>getEntry("row")).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({
        ",   4,   4,   12, ASK, missingResult",
        "80, ,    4,   12, ASK, missingResult",
        "80, 4,   ,    12, ASK, missingResult",
        "90, 4.5, 4.5, 36, EXPERT, expert",
        "90, 4.5, 4.5, 35, SENIOR, senior",
        "80, 4,   4,   18, SENIOR, senior",
        "95, 5,   5,   6,  INTERMEDIATE, intermediate",
        "70, 3.5, 3.5, 6,  INTERMEDIATE, intermediate",
        "69.9, 5, 5,   40, JUNIOR, junior",
        "95, 5,   5,   0,  JUNIOR, junior",
        "60, 3,   3,   0,  JUNIOR, junior",
        "59, 3,   3,   0,  ASK, askAPerson"
    })
    void theGradeFollowsResultsAndMonths(
            Double test, Double rolePlay, Double panel, int months, String grade, String row) throws IOException {
        var result = decide(
                "grade",
                Variables.putValue("testTotal", test)
                        .putValue("rolePlayTotal", rolePlay)
                        .putValue("panelTotal", panel)
                        .putValue("experienceMonths", months));
        assertThat(result.<String>getEntry("grade")).isEqualTo(grade);
        assertThat(result.<String>getEntry("row")).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({
        "JUNIOR, false, 1, juniorInBand",
        "INTERMEDIATE, false, 1, juniorInBand",
        "SENIOR, false, 2, seniorInBand",
        "EXPERT, false, 2, seniorInBand",
        "JUNIOR, true, 2, outOfBand",
        "EXPERT, true, 2, outOfBand",
        "SOMETHING, false, 2, askAPerson"
    })
    void theChainFollowsGradeAndBand(String grade, boolean outOfBand, int steps, String row) throws IOException {
        var result = decide(
                "approval-chain", Variables.putValue("approvalGrade", grade).putValue("outOfBand", outOfBand));
        assertThat(result.<Integer>getEntry("steps")).isEqualTo(steps);
        assertThat(result.<String>getEntry("row")).isEqualTo(row);
    }

    @Test
    void everyRowIsExplainedInBothLanguages() throws IOException {
        var rows = new TreeSet<String>();
        for (var table : new String[] {"stage-gate", "grade", "approval-chain"}) {
            rows(table).map(row -> "hiring.row." + row).forEach(rows::add);
        }
        for (var bundle : new String[] {"messages/hiring", "messages/hiring_en"}) {
            assertThat(ResourceBundle.getBundle(bundle, java.util.Locale.ROOT).keySet())
                    .containsAll(rows);
        }
    }

    private static Stream<String> rows(String table) throws IOException {
        try (var stream = DecisionTablesTests.class.getResourceAsStream("/bpmn/" + table + ".dmn")) {
            return Dmn.readModelFromStream(stream).getModelElementsByType(Rule.class).stream()
                    .map(Rule::getOutputEntries)
                    .map(DecisionTablesTests::last)
                    .map(entry -> entry.getTextContent().replace("\"", ""));
        }
    }

    private static OutputEntry last(Collection<OutputEntry> entries) {
        return entries.stream().reduce((first, second) -> second).orElseThrow();
    }
}
