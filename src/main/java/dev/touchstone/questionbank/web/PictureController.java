package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Pictures;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures for staff who see questions. Candidates get those of their own paper from its own address. */
@Controller
class PictureController {

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/question-pictures/{hash}")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'MARKER')")
    ResponseEntity<byte[]> show(@PathVariable String hash) {
        return pictures.file(hash).toResponse();
    }
}
