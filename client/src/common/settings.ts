import { Uri, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** The section that the server asks for. */
const section = 'citewright';

/** A setting's name below the section, such as `organisation.names`, with where it was set. */
type Inspected = ReturnType<ReturnType<typeof workspace.getConfiguration>['inspect']>;

/**
 * Sends what somebody set, and no defaults: a default of the editor's would hide what the project's own settings file says.
 *
 * `keys` are the settings that the extension declares, without the section.
 */
export const onlyWhatIsSet = (keys: readonly string[]): ConfigurationMiddleware => ({
	configuration: async (params, token, next) => {
		const answers = await next(params, token);
		return Array.isArray(answers)
			? params.items.map((item, index) => item.section === section ? collect(keys, item.scopeUri) : answers[index] as unknown)
			: answers;
	},
});

const collect = (keys: readonly string[], scopeUri: string | undefined): object => {
	const settings = workspace.getConfiguration(section, scopeUri === undefined ? null : Uri.parse(scopeUri));
	const result: Record<string, unknown> = {};
	for (const key of keys) {
		if (!isSet(settings.inspect(key))) continue;
		const steps = key.split('.');
		const last = steps.pop() ?? key;
		let place = result;
		for (const step of steps) place = place[step] = { ...place[step] as object | undefined } as Record<string, unknown>;
		place[last] = settings.get(key);
	}
	return result;
};

const isSet = (inspected: Inspected): boolean =>
	inspected !== undefined && [
		inspected.globalValue, inspected.workspaceValue, inspected.workspaceFolderValue,
		inspected.globalLanguageValue, inspected.workspaceLanguageValue, inspected.workspaceFolderLanguageValue,
	].some(value => value !== undefined);
