package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.MarkingVeil;
import dev.touchstone.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The live diagram of an application, and the same in words. */
@Controller
@PreAuthorize("@applicationAccess.mayView(#application)")
class ProcessController {

    private final ProcessMaps maps;
    private final JobApplications applications;
    private final ProcessPicture picture;
    private final List<MarkingVeil> veils;

    ProcessController(ProcessMaps maps, JobApplications applications, ProcessPicture picture, List<MarkingVeil> veils) {
        this.veils = veils;
        this.maps = maps;
        this.applications = applications;
        this.picture = picture;
    }

    @GetMapping("/applications/{application}/process")
    String show(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String model,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model view) {
        boolean blind = veils.stream().anyMatch(veil -> veil.hidesMarking(application));
        var models = ProcessMaps.models(blind);
        var current = maps.current(application, models);
        var map = Optional.of(model == null ? current : model)
                .filter(models::contains)
                .flatMap(shown -> maps.map(application, shown))
                .map(shown -> blind ? shown.blind() : shown)
                .orElseThrow(() -> unknown(application));
        view.addAttribute("app", applications.get(application));
        view.addAttribute("models", models);
        view.addAttribute("current", current);
        view.addAttribute("map", map);
        view.addAttribute("here", map.ids(ProcessMap.State.HERE));
        view.addAttribute("done", map.ids(ProcessMap.State.DONE));
        view.addAttribute("stuck", map.ids(ProcessMap.State.STUCK));
        view.addAttribute("whole", htmx == null);
        return htmx == null ? "hiring/process" : "hiring/process :: diagram";
    }

    @GetMapping("/applications/{application}/process/{model}.bpmn")
    ResponseEntity<String> diagram(
            @PathVariable JobApplicationId application, @PathVariable String model, Locale locale) {
        var definition = maps.definitionId(application, model).orElseThrow(() -> unknown(application));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(picture.draw(definition, locale));
    }

    private static RefusedException unknown(JobApplicationId application) {
        return new RefusedException(
                RefusedException.Reason.NOT_FOUND,
                "hiring.process.none",
                "Application %s has no such process".formatted(application));
    }
}
