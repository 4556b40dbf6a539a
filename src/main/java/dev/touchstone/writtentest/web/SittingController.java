package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.Answer;
import dev.touchstone.writtentest.CheckIns;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingState;
import dev.touchstone.writtentest.StoredAnswer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The candidate's test: check in, start, answer, hand in. */
@Controller
@RequestMapping("/my/{application}/test")
@PreAuthorize("@candidateAccess.may('TEST', #application)")
class SittingController {

    private static final int LONGEST_ANSWER = 8000;
    private static final int LONGEST_BLANK = 2000;
    private static final int MOST_BLANKS = 20;

    private final SittingDesk desk;
    private final CheckIns checkIns;
    private final GrantedNeeds granted;

    SittingController(SittingDesk desk, CheckIns checkIns, GrantedNeeds granted) {
        this.checkIns = checkIns;
        this.granted = granted;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, Model model) {
        var sitting = desk.view(application);
        model.addAttribute("sitting", sitting);
        if (sitting.state() == SittingState.INVITED && !sitting.expired()) {
            model.addAttribute("checkIn", checkIns.of(application));
        }
        granted.show(application, model);
        if (sitting.state() != SittingState.OPEN) {
            return "writtentest/check-in";
        }
        var section = sitting.section();
        return section != null && section.over() ? "writtentest/section-over" : "writtentest/sitting";
    }

    @PostMapping("/start")
    String start(@PathVariable JobApplicationId application) {
        if (desk.view(application).state() == SittingState.INVITED) {
            desk.start(application);
        }
        return "redirect:/my/%s/test".formatted(application);
    }

    @PostMapping("/answers")
    @ResponseBody
    StoredAnswer save(@PathVariable JobApplicationId application, @RequestBody Given given) {
        return desk.save(application, given.toAnswer());
    }

    @PostMapping("/submission")
    String submit(@PathVariable JobApplicationId application, @RequestParam(defaultValue = "") String worked) {
        if (desk.view(application).state() == SittingState.OPEN) {
            desk.submit(application, WorkedTimes.of(worked));
        }
        return "redirect:/my/%s/test".formatted(application);
    }

    /** An answer as the page sends it. */
    record Given(
            int position,
            long revision,
            @Nullable List<String> choices,
            @Nullable Boolean truth,
            @Nullable String text,
            @Nullable List<String> blanks,
            @Nullable List<Integer> steps,
            @Nullable Long active) {

        Answer toAnswer() {
            var body = text == null || text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER);
            return new Answer(
                    position,
                    revision,
                    choices == null ? List.of() : choices,
                    truth,
                    body,
                    filled(),
                    moved(),
                    WorkedTimes.millis(active));
        }

        private List<Integer> moved() {
            return steps == null
                    ? List.of()
                    : steps.stream().filter(Objects::nonNull).limit(MOST_BLANKS).toList();
        }

        /** Nothing when all are empty, so that it does not count as answered. */
        private List<String> filled() {
            var given = blanks == null ? List.<@Nullable String>of() : blanks;
            return given.stream().allMatch(blank -> blank == null || blank.isBlank())
                    ? List.of()
                    : given.stream().limit(MOST_BLANKS).map(Given::shortened).toList();
        }

        private static String shortened(@Nullable String blank) {
            var text = blank == null ? "" : blank;
            return text.length() <= LONGEST_BLANK ? text : text.substring(0, LONGEST_BLANK);
        }
    }
}
