package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.VersionPart;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The script on the page of a role-play question, and in the comparison of its versions. */
@Component
class ScriptPart implements VersionPart {

    private final ScenarioRows rows;

    ScriptPart(ScenarioRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isFor(QuestionType type) {
        return type == QuestionType.ROLE_PLAY;
    }

    @Override
    public String titleKey() {
        return "roleplay.scenario.part";
    }

    @Override
    public String href(QuestionId question) {
        return "/scenarios/" + question;
    }

    @Override
    public String listKey() {
        return "roleplay.scenario.list";
    }

    @Override
    public String listHref() {
        return "/scenarios";
    }

    @Override
    public String missingKey() {
        return "roleplay.scenario.part.missing";
    }

    @Override
    public Map<QuestionVersionId, String> texts(Collection<QuestionVersion> versions) {
        return rows.inherited(versions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ScriptText.of(entry.getValue())));
    }
}
