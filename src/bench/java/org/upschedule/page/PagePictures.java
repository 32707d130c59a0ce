package org.upschedule.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.upschedule.endtoend.TestProduct;

/**
 * Takes a picture of each step of a student's way, on a phone and a desktop, light and dark, side by side in one file a step. It starts the
 * packaged product by itself. The pictures in {@code docs/images} are these.
 */
public final class PagePictures {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int HEIGHT = 480;
    private static final int GAP = 12;

    private final Browser browser;
    private final Map<String, List<BufferedImage>> steps = new LinkedHashMap<>();

    private PagePictures(Browser browser) {
        this.browser = browser;
    }

    public static void main(String[] arguments) throws IOException {
        try (Playwright playwright = Chromium.playwright()) {
            PagePictures pictures = new PagePictures(Chromium.launch(playwright));
            pictures.walk(Visit.phone().setColorScheme(ColorScheme.LIGHT));
            pictures.walk(Visit.phone().setColorScheme(ColorScheme.DARK));
            pictures.walk(Visit.desk().setColorScheme(ColorScheme.LIGHT));
            pictures.walk(Visit.desk().setColorScheme(ColorScheme.DARK));
            pictures.write();
        }
    }

    private void walk(Browser.NewContextOptions options) {
        try (Visit visit = Visit.with(browser, options)) {
            Page page = visit.page;
            take(visit, "1-start");
            List<Route> held = new ArrayList<>();
            page.route("**/api/jobs/*/events", held::add);
            visit.choose(StudentFiles.all());
            page.locator(".upload").nth(2).waitFor();
            take(visit, "2-arriving");
            held.forEach(Route::resume);
            page.unroute("**/api/jobs/*/events");
            page.locator(".grid .block").first().waitFor();
            take(visit, "3-week");
            visit.go("pick/COS 214/PRACTICAL/S2");
            visit.option("P01").locator("input").check();
            page.locator("main .grid .clashing").first().waitFor();
            page.locator(".toast button").last().click();
            take(visit, "4-groups");
            show(visit, "propose", ".proposal");
            take(visit, "5-propose");
            show(visit, "dates", ".sitting");
            take(visit, "6-dates");
            page.locator(".segment").last().click();
            take(visit, "7-month");
            show(visit, "look", "h1");
            take(visit, "8-settings");
            show(visit, "take", ".make button");
            page.locator(".make button").click();
            page.locator("#feed-address").waitFor();
            take(visit, "9-calendar");
            visit.go("session/COS 214/LECTURE/S2/G01/0");
            page.locator(".sheet .receipt summary").click();
            page.waitForFunction("() => document.querySelector('.sheet .receipt img')?.naturalWidth > 0");
            take(visit, "10-receipt");
            show(visit, "files", "h1");
            visit.choose(StudentFiles.testOn(StudentFiles.MONDAY.plusDays(9)));
            page.locator(".toast", new Page.LocatorOptions().setHasText(Pattern.compile("moved|removed")))
                    .waitFor();
            show(visit, "changes", "h1");
            take(visit, "11-changes");
            show(visit, "files", "h1");
            take(visit, "12-files");
            show(visit, "privacy", "h1");
            take(visit, "13-privacy");
            page.navigate(TestProduct.shared().address() + "admin/");
            page.getByLabel("Token").fill(TestProduct.ADMIN_TOKEN);
            page.getByText("Sign in").last().click();
            page.locator("#audit-heading").waitFor();
            take(visit, "14-admin");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve("admin.png"))); // the last walk's stays
        }
    }

    private static void show(Visit visit, String view, String there) {
        visit.go(view);
        visit.page.locator("main.view-" + view + " " + there).first().waitFor();
    }

    private void take(Visit visit, String step) {
        try {
            visit.page.evaluate("scrollTo(0, 0)");
            byte[] png = visit.page.screenshot();
            steps.computeIfAbsent(step, name -> new ArrayList<>()).add(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, List<BufferedImage>> step : steps.entrySet()) {
            Path file = FOLDER.resolve("step-" + step.getKey() + ".png");
            ImageIO.write(sideBySide(step.getValue()), "png", file.toFile());
            System.out.println(file);
        }
    }

    private static BufferedImage sideBySide(List<BufferedImage> pictures) {
        int width = pictures.stream().mapToInt(picture -> width(picture) + GAP).sum() - GAP;
        BufferedImage sheet = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, HEIGHT);
        int left = 0;
        for (BufferedImage picture : pictures) {
            Image small = picture.getScaledInstance(width(picture), HEIGHT, Image.SCALE_AREA_AVERAGING);
            graphics.drawImage(small, left, 0, null);
            left += width(picture) + GAP;
        }
        graphics.dispose();
        return sheet;
    }

    private static int width(BufferedImage picture) {
        return picture.getWidth() * HEIGHT / picture.getHeight();
    }
}
