package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which versions lack what another module keeps with questions of their kind: a role-play without a script says nothing to anybody. */
@Component
public class LackingParts {

    private final List<VersionPart> parts;

    LackingParts(List<VersionPart> parts) {
        this.parts = parts;
    }

    /** The sentences, as message keys, of those versions that lack something; one query a part that any of them may have. */
    public Map<QuestionVersionId, List<String>> of(Collection<QuestionVersion> versions) {
        var lacking = new HashMap<QuestionVersionId, List<String>>();
        for (var part : parts) {
            var its = versions.stream().filter(one -> part.isFor(one.type())).toList();
            var texts = its.isEmpty() ? Map.<QuestionVersionId, String>of() : part.texts(its);
            its.stream()
                    .map(QuestionVersion::id)
                    .filter(id -> !texts.containsKey(id))
                    .forEach(id -> lacking.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(part.missingKey()));
        }
        return lacking;
    }
}
