package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.Map;

/** What another module keeps with the versions of a question: linked from its page, and compared from version to version. */
public interface VersionPart {

    /** Whether questions of this kind may have it. */
    boolean isFor(QuestionType type);

    /** Message key of its name. */
    String titleKey();

    /** Where it is read and written. */
    String href(QuestionId question);

    /** Message key of the name of the list of them all. */
    String listKey();

    /** The list of them all. */
    String listHref();

    /** Message key of a sentence that says that a version has none, and what follows from it. */
    String missingKey();

    /** Its texts by version, one a line; a version without it is absent. In one query. */
    Map<QuestionVersionId, String> texts(Collection<QuestionVersion> versions);
}
