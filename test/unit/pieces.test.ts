import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { Pieces } from '../../server/src/workspace/pieces.ts';

const insert = (at: number, newText: string) => ({ span: { start: at, end: at }, newText });
const replace = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

describe('edits on top of edits', () => {
	it('become edits of the original', () => {
		const pieces = new Pieces('one two three');
		pieces.apply([replace(4, 7, '2')]);
		pieces.apply([insert(3, ','), insert(5, ' and')]);
		assert.equal(pieces.text, 'one, 2 and three');
		assert.deepEqual(pieces.edits, [insert(3, ','), replace(4, 7, '2 and')]);
		assert.equal(applyEdits('one two three', pieces.edits), pieces.text);
	});

	it('may change what an earlier edit wrote', () => {
		const pieces = new Pieces('ab');
		pieces.apply([insert(2, '12345')]);
		pieces.apply([replace(3, 5, '')]);
		pieces.apply([replace(0, 3, 'x')]);
		assert.equal(pieces.text, 'x45');
		assert.deepEqual(pieces.edits, [replace(0, 2, 'x45')]);
	});

	it('are none where nothing changed', () => {
		assert.deepEqual(new Pieces('text').edits, []);
	});
});
