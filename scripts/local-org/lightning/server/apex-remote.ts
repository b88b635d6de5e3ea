import type { AuraMethod, Org } from '../../kernel/engine.ts';
import { ApexException } from '../../kernel/exceptions.ts';
import { HttpError, ok, type Call, type Endpoint, type Reply } from './reply.ts';

/** How an `@AuraEnabled` method's failure reaches a component: `error.body` of the wire or of the rejected promise. */
interface ApexErrorBody extends Record<string, unknown> {
    message: string;
    exceptionType: string | null;
    isUserDefinedException: boolean;
    stackTrace: string;
}

/** `POST /apexremote/<Class>/<method>` with the parameters as a JSON object; `x-cacheable: true` when a wire asks. */
export const apexRemote: Endpoint = (call) => {
    const [className = '', methodName = ''] = call.params;
    const method = findMethod(call.org, className, methodName);
    const { permissions } = call.org.user(call.userId);
    if (!method || !permissions.apexClass(method.className)) {
        throw new HttpError(403, failure(`You do not have access to the Apex class named '${className}'.`, null));
    }
    const cacheable = call.headers['x-cacheable'] === 'true';
    if (cacheable && !method.cacheable)
        throw new HttpError(
            500,
            failure(
                `Apex method ${method.className}.${method.method} is not cacheable: a wire needs @AuraEnabled(cacheable=true).`,
                null
            )
        );
    return invoke(call, method);
};

function invoke(call: Call, method: AuraMethod): Reply {
    try {
        const answer = call.run((tx) => call.org.apex.invokeAura(tx, method.className, method.method, call.body));
        return ok(answer ?? null);
    } catch (error) {
        if (!(error instanceof ApexException)) throw error;
        const { typeName } = error;
        const userDefined = !/^(System|Database|Schema|ConnectApi|Canvas|Cache|Auth|Search)\./.test(typeName);
        const stackTrace = error.frames.map((f) => `Class.${f.unit}.${f.method}: line ${f.line}`).join('\n');
        // AuraHandledException is what a method throws to say something to its component; its type stays inside.
        throw new HttpError(500, {
            ...failure(error.apexMessage ?? 'Script-thrown exception', typeName),
            isUserDefinedException: userDefined,
            stackTrace
        });
    }
}

const failure = (message: string, exceptionType: string | null): ApexErrorBody => ({
    message,
    exceptionType,
    isUserDefinedException: false,
    stackTrace: ''
});

const findMethod = (org: Org, className: string, method: string): AuraMethod | undefined =>
    org.apex
        .auraMethods()
        .find(
            (m) =>
                m.className.toLowerCase() === className.toLowerCase() && m.method.toLowerCase() === method.toLowerCase()
        );
