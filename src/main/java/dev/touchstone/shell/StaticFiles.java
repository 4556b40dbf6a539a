package dev.touchstone.shell;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The modules' styles, scripts and pictures, addressed with a hash of their content. They are told by their endings: a
 * handler for every path would look on the class path for each link on a page, to see whether it is a file.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    /** From the first wildcard on, a pattern is the path below {@code static}. */
    private static final String[] PATHS = {"/*/*.css", "/*/*.js", "/*/*.svg", "/*/*/*.css", "/*/*/*.js", "/*.ico"};

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATHS)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
