package dev.touchstone.questionbank;

import java.util.List;
import org.springframework.stereotype.Service;

/** The competency model, read from {@code config/question-bank/competencies.json}. */
@Service
public class Competencies {

    /** All competencies in the order of the model. */
    public List<Competency> all() {
        throw new UnsupportedOperationException();
    }

    /** The competency; refuses NOT_FOUND for an unknown code. */
    public Competency get(String code) {
        throw new UnsupportedOperationException();
    }
}
