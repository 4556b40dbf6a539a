package dev.touchstone.hiring.web;

import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody stands, per job. */
@Controller
@PreAuthorize("@jobAccess.mayView(#job)")
class BoardController {

    private final Board board;
    private final Jobs jobs;
    private final JobAccess access;

    BoardController(Board board, Jobs jobs, JobAccess access) {
        this.board = board;
        this.jobs = jobs;
        this.access = access;
    }

    @GetMapping("/jobs/{job}/board")
    String board(@PathVariable JobOpeningId job, Model model) {
        var columns = board.columns(job);
        var cards = columns.stream().flatMap(column -> column.cards().stream()).toList();
        addHead(job, model);
        model.addAttribute("columns", columns);
        addNotes(cards, model);
        return "hiring/board";
    }

    /** The cards that follow, for «more» at the foot of a column. */
    @GetMapping("/jobs/{job}/board/{stage}")
    String more(
            @PathVariable JobOpeningId job,
            @PathVariable Stage stage,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var column = board.more(job, stage, page);
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("column", column);
        model.addAttribute("mayDecide", access.mayDecide(job));
        addNotes(column.cards(), model);
        return "hiring/board :: cards";
    }

    /** The same as a list: for narrow screens, the keyboard and long columns. */
    @GetMapping("/jobs/{job}/board/list")
    String list(
            @PathVariable JobOpeningId job,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable BoardOver over,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        addHead(job, model);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("over", over);
        if (over != null) {
            model.addAttribute("endings", board.over(job, over, page));
            return "hiring/board-list";
        }
        var cards = board.list(job, stage, page);
        model.addAttribute("stage", stage);
        model.addAttribute("cards", cards);
        addNotes(cards.items(), model);
        return "hiring/board-list";
    }

    private void addNotes(List<BoardCard> cards, Model model) {
        model.addAttribute("notes", board.notes(cards));
        model.addAttribute("letters", board.troubledLetters(cards));
    }

    private void addHead(JobOpeningId job, Model model) {
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("summary", board.summary(job));
        model.addAttribute("mayDecide", access.mayDecide(job));
        model.addAttribute("mayRecruit", access.mayRecruit(job));
    }
}
