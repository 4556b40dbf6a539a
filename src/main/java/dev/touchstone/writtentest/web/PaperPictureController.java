package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.PaperPictures;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures on the candidate's paper. */
@Controller
class PaperPictureController {

    private final PaperPictures pictures;

    PaperPictureController(PaperPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/my/{application}/test/pictures/{hash}")
    @PreAuthorize("@candidateAccess.may('TEST', #application)")
    ResponseEntity<byte[]> show(@PathVariable JobApplicationId application, @PathVariable String hash) {
        return pictures.file(application, hash).toResponse();
    }
}
