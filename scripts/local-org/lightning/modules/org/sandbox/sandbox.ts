import { context as page } from 'org/context';
import { orgTime } from 'org/time';

type Modules = Record<string, object>;
type Constructors = Record<string, CustomElementConstructor>;

const NAMESPACE = 'c';

/**
 * Runs the project's components (CommonJS at `url`) with the given modules and returns their constructors by bundle
 * name. With Lightning Web Security they run in the sandbox of their namespace, as in an org where it is on.
 */
export async function evaluate(url: string, modules: Modules, lightningWebSecurity: boolean): Promise<Constructors> {
    const response = await fetch(url);
    const source = `${orgTime(page.clockOffset)}${await response.text()}\n//# sourceURL=${location.origin}${url}`;
    return lightningWebSecurity ? evaluateSandboxed(source, modules) : evaluatePlainly(source, modules);
}

function evaluatePlainly(source: string, modules: Modules): Constructors {
    const module = { exports: {} as Constructors };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the project's own code, as the sandbox would run it
    new Function('require', 'exports', 'module', source)((id: string) => modules[id], module.exports, module);
    return module.exports;
}

async function evaluateSandboxed(source: string, modules: Modules): Promise<Constructors> {
    const { evaluateInSandbox, wrapDependency } = await import('@locker/sandbox');
    let exported: Constructors = {};
    const context = {
        require: (id: string) => wrapDependency(modules[id], id, NAMESPACE),
        done: (exports: Constructors) => {
            exported = exports;
        }
    };
    // The components stand in a function of their own: whatever they name at their top level hides nothing of ours.
    const wrapped = `(({ require, done }) => { const module = { exports: {} }; ((require, exports, module) => { ${source}\n})(require, module.exports, module); done(module.exports); })($lockerEvalContext$);`;
    evaluateInSandbox(NAMESPACE, wrapped, context, {});
    return exported;
}
