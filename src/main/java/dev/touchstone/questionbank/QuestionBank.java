package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The question bank’s front door. */
@Service
public class QuestionBank {

    /** The version; refuses NOT_FOUND. */
    public QuestionVersion version(QuestionVersionId id) {
        throw new UnsupportedOperationException();
    }

    /** The versions in the order of the ids, in a fixed number of queries. */
    public List<QuestionVersion> versions(List<QuestionVersionId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The published version of a question by its number, e.g. Q-0132. */
    public Optional<QuestionVersion> published(String number) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the published versions a paper may draw from, ordered by number. */
    public List<QuestionVersionId> drawable(DrawFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Published versions of the types, for choosing panel questions and scenarios, ordered by number. */
    public List<QuestionVersion> publishedOf(Collection<QuestionType> types) {
        throw new UnsupportedOperationException();
    }

    /** Tells that these versions are in use: from now on they never change. */
    public void use(Collection<QuestionVersionId> ids) {
        throw new UnsupportedOperationException();
    }
}
