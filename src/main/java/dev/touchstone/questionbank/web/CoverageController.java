package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.CoverageCell;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.Track;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The competency model, and how far the bank covers it. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER')")
class CoverageController {

    private static final List<Integer> DIFFICULTIES = List.of(1, 2, 3);

    private final QuestionBank bank;
    private final Competencies competencies;
    private final BankTabs tabs;

    CoverageController(QuestionBank bank, Competencies competencies, BankTabs tabs) {
        this.bank = bank;
        this.competencies = competencies;
        this.tabs = tabs;
    }

    @GetMapping("/question-bank/coverage")
    String coverage(
            @RequestParam(required = false) @Nullable Track track,
            @RequestParam(required = false) @Nullable Integer difficulty,
            Model model) {
        var chosen = difficulty != null && DIFFICULTIES.contains(difficulty) ? difficulty : null;
        var whole = CoverageMatrix.of(bank.coverage(track), competencies.of(track));
        model.addAttribute("matrix", chosen == null ? whole : whole.at(chosen));
        model.addAttribute(
                "holes",
                whole.holes().stream()
                        .filter(hole -> chosen == null || hole.difficulty() == chosen)
                        .toList());
        model.addAttribute("track", track);
        model.addAttribute("difficulty", chosen);
        model.addAttribute("byTrack", track == null ? lacking() : Map.of());
        model.addAttribute("tracks", Track.values());
        tabs.show(model);
        return "questionbank/coverage";
    }

    /** What a 1, a 3 and a 5 look like, competency by competency. */
    @GetMapping("/question-bank/competencies")
    String model(Model model) {
        model.addAttribute("competencies", competencies.all());
        model.addAttribute(
                "inUse",
                bank.coverage(null).stream()
                        .collect(Collectors.groupingBy(
                                CoverageCell::competency, Collectors.summingInt(CoverageCell::questions))));
        tabs.show(model);
        return "questionbank/competencies";
    }

    /** The competencies that no published question of a track probes, for the tracks that have any question. */
    private Map<Track, List<Competency>> lacking() {
        var probed = bank.probedByTrack();
        var lacking = new EnumMap<Track, List<Competency>>(Track.class);
        probed.forEach((track, known) -> lacking.put(
                track,
                competencies.of(track).stream()
                        .filter(competency -> !known.contains(competency.code()))
                        .toList()));
        lacking.values().removeIf(List::isEmpty);
        return lacking;
    }
}
