using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>Someone who has a keyboard and nothing else. Each stop on the way is checked: the focus is seen, and it is on the screen.</summary>
internal sealed class Hands(IPage page)
{
    private const int MostSteps = 150;

    /// <summary>What is wrong with where the focus is; empty when it can be seen.</summary>
    private const string Unseen = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          const name = `${at.tagName} ${at.id || at.name || at.textContent.trim()}`;
          const ringed = part => { const style = getComputedStyle(part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
          const itself = [at, at.parentElement, at.parentElement?.parentElement].some(part => part && ringed(part)); // a row wears the ring of its link
          const ofBrowser = at.matches('input:is([type=date], [type=time])'); // its parts are the browser's, which shows the one in use
          if (!itself && !ofBrowser) return `${name}: no ring`;
          const box = at.getBoundingClientRect();
          if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth || box.width < 1) return `${name}: not on the screen`;
          if ([...document.querySelectorAll('[tabindex]')].some(each => each.tabIndex > 0)) return 'an order of its own';
          return '';
        }
        """;

    /// <summary>Opens a page and waits until its scripts have run.</summary>
    public Task OpenAsync(string address) => page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses Tab until the focus is on what a selector finds.</summary>
    public async Task ReachAsync(string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>(Unseen));
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key at {page.Url}");
    }

    /// <summary>Goes to a field and types.</summary>
    public async Task TypeAsync(string selector, string text)
    {
        await ReachAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a button or link, presses Enter, and waits for the next page.</summary>
    public async Task PressAsync(string selector)
    {
        await ReachAsync(selector);
        await page.RunAndWaitForNavigationAsync();
    }
}

/// <summary>Pressing Enter where it leads to another page.</summary>
internal static class EnterKey
{
    public static async Task RunAndWaitForNavigationAsync(this IPage page)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrived(object? sender, IPage loaded) => arrived.TrySetResult();
        page.Load += Arrived;
        try
        {
            await page.Keyboard.PressAsync("Enter");
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            page.Load -= Arrived;
        }
    }
}
